/** Three papers that nobody wrote, as they stand on the pages of the fixtures. */
export const SHEEP =
  'Sleep staging needs wires that keep people awake. We stage sleep from the sound of breathing alone, with a small ' +
  'network that runs on a phone. On four public sets it agrees with experts in 83% of epochs, close to what experts ' +
  'agree among themselves. Code: https://github.com/example/sheep.';
export const BRANCH =
  'Branch Attention keeps one cache for many drafts of an answer and so serves three times as many readers from the ' +
  'same machine.';
export const LIGHTHOUSES =
  'We ask whether idle models rehearse. Probing twelve models between requests, we find that they do not, and that ' +
  'three published probes mistook noise for rehearsal. We release the corrected probes and the logs of every run.';
export const TITLES = [
  'Counting Sheep: Sleep Staging without Sensors',
  'Gardens of Forking Prompts: Serving Many Drafts from One Cache with Branch Attention',
  'Do Lighthouses Dream?',
];
