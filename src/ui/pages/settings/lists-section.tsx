/** The lists, and when they were last looked after. */
import { formatCount } from '../../../core/count.ts';
import { useApp } from '../../app-context.ts';
import { checkForPapers } from '../../check-for-papers.ts';
import { SettingsSection } from './settings-section.tsx';

export function ListsSection() {
  const app = useApp();
  const { lists, checkedAt } = app.corpus.value;
  return (
    <SettingsSection title="Lists">
      <ul class="lists">
        {lists.map(({ slug, title, count, description, sourceUrl }) => (
          <li key={slug}>
            <strong>{title}</strong>{' '}
            <span class="count">
              {formatCount(count)} {count === 1 ? 'paper' : 'papers'}
            </span>
            {description && <p>{description}</p>}
            {sourceUrl && (
              <p>
                <a href={sourceUrl} target="_blank" rel="noopener noreferrer">
                  Where it comes from
                </a>
              </p>
            )}
          </li>
        ))}
      </ul>
      {checkedAt !== undefined && (
        <p>
          Last checked{' '}
          {new Date(checkedAt).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' })}.
        </p>
      )}
      <button type="button" class="button" onClick={() => checkForPapers(app)}>
        Check for new papers
      </button>
    </SettingsSection>
  );
}
