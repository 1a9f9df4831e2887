/** @param time milliseconds; without it, until others had their turn. */
export const pause = (time = 0): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, time);
  });
