package io.omni.core.storage;

import java.util.List;
import java.util.function.BiConsumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.state.Action;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.Transformer;

/** Whatever is done to the queues, in whatever order, they answer as {@link QueueModel} does. */
class OutboxQueueModelTest {

    @Property(tries = 400)
    @Tag("Q-4")
    @Tag("Q-8")
    @Tag("Q-14")
    void the_queues_answer_as_the_model_does_after_any_actions(@ForAll("chains") ActionChain<QueueModelRun> chain) {
        chain.withInvariant("model and queues agree", QueueModelRun::check).run();
    }

    @Provide
    Arbitrary<ActionChain<QueueModelRun>> chains() {
        return ActionChain.startWith(OutboxQueueModelTest::begun)
                .withAction(6, action("append", subjects(), QueueModelRun::append))
                .withAction(6, action("distribute", numbers(1, 4), QueueModelRun::distribute))
                .withAction(10, action("lease", pairs(2, 4), (run, pair) -> run.lease(pair.get(0), pair.get(1) + 1)))
                .withAction(12, action("settle", pairs(6, 8), (run, pair) -> run.settle(pair.get(0), pair.get(1))))
                .withAction(6, action("advance minutes", numbers(0, 6), QueueModelRun::advance))
                .withAction(
                        3, action("redrive", pairs(2, 3), (run, pair) -> run.revive(pair.get(0), pair.get(1), true)))
                .withAction(
                        1, action("discard", pairs(2, 3), (run, pair) -> run.revive(pair.get(0), pair.get(1), false)))
                .withAction(2, action("purge", pairs(6, 4), (run, pair) -> run.purge(pair.get(0), pair.get(1) + 1)))
                .withAction(1, action("subscribe", numbers(0, 1), QueueModelRun::subscribe))
                .withAction(1, action("unsubscribe", numbers(0, 1), QueueModelRun::unsubscribe))
                .withAction(
                        4,
                        action(
                                "failing unit",
                                pairs(6, 8),
                                (run, pair) -> run.undone(() -> {
                                    run.distribute(2);
                                    run.lease(pair.get(0) % 2, 2);
                                    run.settle(0, pair.get(1));
                                    run.settle(pair.get(0), pair.get(1));
                                    run.revive(pair.get(0) % 2, pair.get(1), pair.get(0) > 2);
                                    run.purge(0, 2);
                                    run.unsubscribe(pair.get(1) % 2);
                                })))
                .withMaxTransformations(60);
    }

    private static QueueModelRun begun() {
        QueueModelRun run = new QueueModelRun();
        run.subscribe(0);
        run.subscribe(1);
        return run;
    }

    private static <T> Action.Independent<QueueModelRun> action(
            String name, Arbitrary<T> values, BiConsumer<QueueModelRun, T> step) {
        return () -> values.map(value -> Transformer.mutate(name + " " + value, run -> step.accept(run, value)));
    }

    private static Arbitrary<List<Integer>> subjects() {
        return numbers(0, 2).list().ofMinSize(1).ofMaxSize(3);
    }

    private static Arbitrary<List<Integer>> pairs(int first, int second) {
        return Combinators.combine(numbers(0, first - 1), numbers(0, second - 1))
                .as(List::of);
    }

    private static Arbitrary<Integer> numbers(int from, int to) {
        return Arbitraries.integers().between(from, to);
    }
}
