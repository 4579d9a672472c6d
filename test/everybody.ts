/** The query for the first page of all users; tests use it whole or change a part. */
export const everybody = {
  search: '',
  factorState: null,
  role: null,
  status: null,
  sortBy: 'name',
  isDescending: false,
  offset: 0,
  limit: 50
} as const
