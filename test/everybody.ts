/** The list of users whole, first page: what a test asks for, or changes a part of. */
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
