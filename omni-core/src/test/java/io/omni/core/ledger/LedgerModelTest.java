package io.omni.core.ledger;

import io.omni.core.id.CommandId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.state.Action;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.Transformer;
import org.jspecify.annotations.Nullable;

/** Whatever is done to the ledger, in whatever order, it answers as {@link LedgerModel} does and its books agree. */
class LedgerModelTest {

    private static final List<AccountId> ACCOUNTS = List.of(
            AccountId.of("stock", "MUG", "store-1"),
            AccountId.of("stock", "MUG", "store-2"),
            AccountId.of("points", "MUG", "lot"),
            AccountId.of("stock", "CUP", "store-1"),
            AccountId.of("stock", "CUP", "store-2"));
    private static final List<HoldId> HOLDS = Stream.of("anna", "ben", "cleo")
            .map(name -> HoldId.of(CommandId.named(ModelRun.START, name)))
            .toList();

    @Property(tries = 400)
    @Tag("L-1")
    @Tag("P-04")
    @Tag("P-12")
    void the_ledger_answers_as_the_model_does_after_any_actions(@ForAll("chains") ActionChain<ModelRun> chain) {
        chain.withInvariant("model and ledger agree", run -> new ModelChecks(run, ACCOUNTS, HOLDS).all())
                .run();
    }

    @Provide
    Arbitrary<ActionChain<ModelRun>> chains() {
        return ActionChain.startWith(ModelRun::new)
                .withAction(10, action("post", baskets(), ModelRun::command))
                .withAction(2, action("repeat", indexes(), ModelRun::repeat))
                .withAction(1, Action.just("reuse an id", run -> {
                    run.reuse(0, List.of(new ModelPart.Receive(ACCOUNTS.get(0), 99)));
                    return run;
                }))
                .withAction(
                        2,
                        action(
                                "batch",
                                baskets().list().ofMinSize(1).ofMaxSize(4),
                                (run, batch) -> run.batch(batch, batch.size())))
                .withAction(1, action("unit of work", basketLists(), ModelRun::unit))
                .withAction(2, action("failing unit of work", basketLists(), ModelRun::failingUnit))
                .withAction(
                        4,
                        action(
                                "advance minutes",
                                Arbitraries.integers().between(-15, 25),
                                (run, minutes) -> run.clock.advance(Duration.ofMinutes(minutes))))
                .withAction(2, action("sweep", Arbitraries.integers().between(1, 3), ModelRun::sweep))
                .withAction(1, action("forget", Arbitraries.just("all"), (run, all) -> run.forget()))
                .withAction(1, action("checkpoint", Arbitraries.just("all"), (run, all) -> run.checkpoint()))
                .withMaxTransformations(40);
    }

    private static <T> Action.Independent<ModelRun> action(
            String name, Arbitrary<T> values, BiConsumer<ModelRun, T> run) {
        return () -> values.map(value -> Transformer.mutate(name + " " + value, state -> run.accept(state, value)));
    }

    private static Arbitrary<List<List<ModelPart>>> basketLists() {
        return baskets().list().ofMinSize(1).ofMaxSize(3);
    }

    private static Arbitrary<Integer> indexes() {
        return Arbitraries.integers().between(0, 30);
    }

    /** Up to three lines that do not give one account or hold two windows. */
    private static Arbitrary<List<ModelPart>> baskets() {
        return parts().list().ofMinSize(1).ofMaxSize(3).uniqueElements(LedgerModelTest::windowed);
    }

    private static Object windowed(ModelPart part) {
        if (part instanceof ModelPart.Hold hold) {
            return hold.account().held(hold.hold());
        }
        if (part instanceof ModelPart.Extend extend) {
            return extend.account().held(extend.hold());
        }
        return part instanceof ModelPart.ReceiveLot lot ? lot.account() : new Object();
    }

    private static Arbitrary<ModelPart> parts() {
        Arbitrary<AccountId> accounts =
                Arbitraries.integers().between(0, 9).map(index -> ACCOUNTS.get(index < ACCOUNTS.size() ? index : 0));
        Arbitrary<HoldId> holds = Arbitraries.of(HOLDS);
        Arbitrary<Long> quantities = Arbitraries.longs().between(1, 9);
        Arbitrary<Floor> floors = Arbitraries.of(Floor.ZERO, Floor.NONE, Floor.NONE, new Floor(2), new Floor(-3));
        return Arbitraries.frequencyOf(
                share(3, Combinators.combine(accounts, quantities).as(ModelPart.Receive::new)),
                share(1, Combinators.combine(accounts, quantities, windows()).as(ModelPart.ReceiveLot::new)),
                share(2, Combinators.combine(accounts, quantities, floors).as(ModelPart.Take::new)),
                share(
                        1,
                        Combinators.combine(Arbitraries.of(0, 3), quantities, floors)
                                .as(LedgerModelTest::move)),
                share(
                        5,
                        Combinators.combine(accounts, holds, quantities, floors, expiries())
                                .as(LedgerModelTest::hold)),
                share(1, Combinators.combine(accounts, holds, expiries()).as(LedgerModelTest::extend)),
                share(2, Combinators.combine(accounts, holds, quantities).as(ModelPart.Settle::new)),
                share(2, Combinators.combine(accounts, holds, quantities).as(ModelPart.Release::new)));
    }

    private static Tuple2<Integer, Arbitrary<? extends ModelPart>> share(
            int share, Arbitrary<? extends ModelPart> parts) {
        return Tuple.of(share, parts);
    }

    private static ModelPart move(int first, long quantity, Floor floor) {
        return new ModelPart.Move(ACCOUNTS.get(first), ACCOUNTS.get(first + 1), quantity, floor);
    }

    private static ModelPart hold(AccountId account, HoldId hold, long quantity, Floor floor, int slot) {
        return new ModelPart.Hold(account, hold, quantity, floor, instant(slot));
    }

    private static ModelPart extend(AccountId account, HoldId hold, int slot) {
        return new ModelPart.Extend(account, hold, instant(slot));
    }

    private static Arbitrary<Window> windows() {
        return Combinators.combine(expiries(), expiries())
                .as((a, b) -> a < 0 || b < 0
                        ? new Window(instant(a), instant(b))
                        : new Window(instant(Math.min(a, b)), instant(Math.max(a, b))));
    }

    private static Arbitrary<Integer> expiries() {
        return Arbitraries.integers().between(-3, 24);
    }

    /** Every ten minutes from the start; never, for slots below 0. */
    private static @Nullable Instant instant(int slot) {
        return slot < 0 ? null : ModelRun.START.plus(Duration.ofMinutes(10L * slot));
    }
}
