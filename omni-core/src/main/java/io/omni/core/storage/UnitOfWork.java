package io.omni.core.storage;

import java.util.function.Supplier;

/**
 * Makes several writes one: all of them are kept, or none. It joins the host's transaction where there is one.
 *
 * <p>Rules, by the numbers that the suites of {@code omni-tck} carry:
 *
 * <ul>
 *   <li><b>U-1</b> {@link #execute} runs the work on the calling thread and returns its result. What the stores wrote in it is kept.
 *   <li><b>U-2</b> When the work throws, nothing that the stores wrote in it is kept, and the same throwable comes out.
 *   <li><b>U-3</b> A call within the work joins the unit: it keeps nothing by itself, and when the outer work throws afterwards nothing of
 *       it is kept.
 *   <li><b>U-4</b> When joined work throws, the unit is lost, even if the outer work catches the throwable: the outer call keeps nothing
 *       and throws {@link UnitOfWorkLost}. (In a transaction that the host began, the host decides.)
 *   <li><b>U-5</b> Others see nothing of a unit before it ends, and then all of it.
 *   <li><b>U-6</b> Work that ends in {@link ConcurrencyConflict} is run again by the call that began the unit, and by no other, a bounded
 *       number of times; then the conflict comes out. So the work must have no effects outside the stores. (In a transaction that the host
 *       began, the host runs it again.)
 * </ul>
 */
public interface UnitOfWork {

    /**
     * Runs the work as one unit.
     *
     * @param work what to do; may be run more than once (U-6)
     * @param <R> the type of the result
     * @return what the work returned
     * @throws ConcurrencyConflict if the work lost a race, again and again
     * @throws UnitOfWorkLost if joined work threw and the outer work went on
     */
    <R> R execute(Supplier<R> work);
}
