import { BoxGrid } from '../geometry/box-grid';
import { freeOf, labelsConflict, reachOf, type LabelSurroundings } from './label-conflicts';
import { labelPlaces, type LabelRequest, type PlacedLabel } from './label-places';

/** A label and the places that marks, obstacles and the frame leave it. */
interface Choice {
  readonly request: LabelRequest;
  readonly places: readonly PlacedLabel[];
}

/** How often labels that found no place are tried again after others have moved. */
const MOST_REPAIRS = 3;

/**
 * Labels in their places, in order of priority; beside the mark first and at the end of a leader
 * line after that. No label overlaps a mark, an obstacle, another label or a leader line, and none
 * leaves the frame: a label without such a place is left out, for the tooltip and the sentence still
 * name it. Never fewer than the plain greedy placement draws: that one is compared with a greedy
 * placement in which, among labels of equal priority, the one with the fewest places chooses first;
 * the better of the two is kept, and then labels move aside for those left out.
 */
export function placeLabels(
  requests: readonly LabelRequest[],
  surroundings: LabelSurroundings,
): readonly PlacedLabel[] {
  const isFree = freeOf(surroundings);
  const choices = [...requests]
    .sort((a, b) => b.priority - a.priority)
    .map((request) => ({ request, places: labelPlaces(request).filter((label) => isFree(label, request)) }));
  const plain = greedy(choices);
  if (plain.size === choices.length) return [...plain.values()];
  const tightFirst = [...choices].sort(
    (a, b) => b.request.priority - a.request.priority || a.places.length - b.places.length,
  );
  const other = greedy(tightFirst);
  const best = other.size > plain.size ? other : plain;
  for (let round = 0; round < MOST_REPAIRS && repaired(best, choices); round += 1);
  return choices.flatMap(({ request }) => best.get(request) ?? []);
}

type Placement = Map<LabelRequest, PlacedLabel>;

function greedy(choices: readonly Choice[]): Placement {
  const placement: Placement = new Map();
  const taken = new BoxGrid<PlacedLabel>();
  for (const { request, places } of choices) {
    const place = places.find(
      (label) => !taken.some(reachOf(label), (other) => labelsConflict(label, other)),
    );
    if (place === undefined) continue;
    placement.set(request, place);
    taken.add(reachOf(place), place);
  }
  return placement;
}

/** Places labels that were left out where at most one other has to move aside; true if some were. */
function repaired(placement: Placement, choices: readonly Choice[]): boolean {
  const before = placement.size;
  const placesOf = new Map(choices.map(({ request, places }) => [request, places]));
  for (const { request, places } of choices) {
    if (placement.has(request)) continue;
    for (const place of places) {
      if (placedWithOneMove({ request, place }, placement, placesOf)) break;
    }
  }
  return placement.size > before;
}

function placedWithOneMove(
  { request, place }: { readonly request: LabelRequest; readonly place: PlacedLabel },
  placement: Placement,
  placesOf: ReadonlyMap<LabelRequest, readonly PlacedLabel[]>,
): boolean {
  const inTheWay = [...placement].filter(([, other]) => labelsConflict(place, other));
  if (inTheWay.length > 1) return false;
  const [blocking] = inTheWay;
  if (blocking !== undefined) {
    const [mover, present] = blocking;
    const others = [...placement.values()].filter((other) => other !== present);
    const aside = placesOf
      .get(mover)
      ?.find(
        (label) => !labelsConflict(label, place) && !others.some((other) => labelsConflict(label, other)),
      );
    if (aside === undefined) return false;
    placement.set(mover, aside);
  }
  placement.set(request, place);
  return true;
}
