import { render } from 'preact';
import { expect, test, vi } from 'vitest';
import { Guarded } from './guarded';

test('a view that cannot be shown says why and leads on, and the next place is shown', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const page = document.createElement('main');
  const Broken = () => { throw new TypeError('no such row'); };
  render(<Guarded at="matrix"><Broken /></Guarded>, page);
  await vi.waitFor(() => expect(page.querySelector('[role=alert]')?.textContent).toContain('by a fault of the page: TypeError: no such row'));
  expect(page.querySelector('a')?.getAttribute('href')).toBe('#/');
  expect(log).toHaveBeenCalledOnce();
  log.mockRestore();

  render(<Guarded at="ledger"><p>shown</p></Guarded>, page);
  await vi.waitFor(() => expect(page.innerHTML).toBe('<p>shown</p>'));
});
