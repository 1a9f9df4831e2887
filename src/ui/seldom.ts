/** What is opened now and then: one download, since most of it is made of the same parts. */
import { SettingsPage } from './pages/settings-page.tsx';
import { AppearanceDialog } from './parts/appearance-dialog.tsx';
import { CommandPalette } from './parts/command-palette.tsx';
import { KeysDialog } from './parts/keys-dialog.tsx';
import { ShareMenu } from './parts/share-menu.tsx';
import { SuggestionList } from './parts/suggestion-list.tsx';

export const seldom = {
  AppearanceDialog,
  CommandPalette,
  KeysDialog,
  SettingsPage,
  ShareMenu,
  SuggestionList,
};
