// A small browser: it keeps cookies, follows redirects, and fills in the provider's own forms as one person.
export interface Page {
  readonly url: string
  readonly status: number
  readonly headers: Headers
  readonly body: string
}

export interface Browser {
  /** Follows `url` through login and consent to the last page. */
  visit(url: string, login: string): Promise<Page>
}

const longestWay = 20

export function createBrowser(): Browser {
  const jar = new Map<string, Map<string, string>>()
  const request = async (url: string, form?: Record<string, string>) => {
    const { origin } = new URL(url)
    const cookies = jar.get(origin) ?? new Map<string, string>()
    jar.set(origin, cookies)
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form === undefined ? {} : { method: 'POST', body: new URLSearchParams(form) })
    })
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';')
      const [name = '', ...value] = pair.split('=')
      if (/expires=Thu, 01 Jan 1970/i.test(line)) cookies.delete(name)
      else cookies.set(name, value.join('='))
    }
    return response
  }
  return {
    async visit(url, login) {
      let at = url
      let response = await request(at)
      for (let step = 0; step < longestWay; step++) {
        const location = response.headers.get('location')
        if (location !== null) {
          await response.body?.cancel()
          at = new URL(location, at).href
          response = await request(at)
          continue
        }
        const body = await response.text()
        const action = /<form[^>]* action="([^"]+)"/.exec(body)?.[1]
        const prompt = /name="prompt" value="(login|consent)"/.exec(body)?.[1]
        if (action === undefined || prompt === undefined) {
          return { url: at, status: response.status, headers: response.headers, body }
        }
        at = new URL(action, at).href
        response = await request(at, { prompt, ...(prompt === 'login' ? { login, password: 'any' } : {}) })
      }
      throw new Error('too many redirects')
    }
  }
}
