/** A whole number as people write it: "12,345". `Intl.NumberFormat` does the same, but to make the first one takes 30 ms of the start. */
export const formatCount = (count: number): string => String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
