import type { RankRange } from '../api/types';

/** The ranks that an entity has in other runs, from the first on the left to the last; each tenfold takes the same room. */
export function RangeBar({ of: { best, worst }, rank, last }: { of: RankRange; rank: number | null; last: number }) {
  return (
    <svg class="range" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect class="track" y="4.5" width="100" height="1" />
      <rect x={placeOf(best, last)} y="2" width={Math.max(1, placeOf(worst, last) - placeOf(best, last))} height="6" />
      {rank !== null && <rect class="rank" x={placeOf(rank, last) - 0.5} width="1.6" height="10" />}
    </svg>
  );
}

/** Where a rank lies, in hundredths of the way to the last. */
export function placeOf(rank: number, last: number): number {
  return last <= 1 ? 0 : 98 * Math.log(rank) / Math.log(last) + 0.5;
}
