/** A count as people write it: "12,345". Made once, since each making takes longer than many uses. */
export const formatCount: (count: number) => string = new Intl.NumberFormat('en').format;
