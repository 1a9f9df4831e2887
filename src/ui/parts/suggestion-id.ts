/** Names a suggestion for the field, which says by it which one is chosen. */
export const suggestionId = (index: number): string => `suggestion-${index}`;
