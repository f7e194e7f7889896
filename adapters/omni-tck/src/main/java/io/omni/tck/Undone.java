package io.omni.tck;

import io.omni.core.storage.UnitOfWork;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Ends a unit of work by throwing. */
final class Undone extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Undone() {
        super("this unit of work fails on purpose");
    }

    static <R> R run(UnitOfWork unitOfWork, Supplier<R> work) {
        List<R> results = new ArrayList<>();
        try {
            unitOfWork.execute(() -> {
                results.add(work.get());
                throw new Undone();
            });
        } catch (Undone expected) {
            return results.get(results.size() - 1);
        }
        throw new AssertionError("a unit of work whose work threw has returned");
    }
}
