import type { Page } from 'playwright-core';

/** Errors, warnings and requests of a page, collected from now on. */
export function troublesOf(page: Page): readonly string[] {
  const troubles: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      troubles.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => troubles.push(`exception: ${error.message}`));
  page.on('request', (request) => {
    if (!request.url().startsWith('data:')) troubles.push(`request: ${request.url()}`);
  });
  return troubles;
}
