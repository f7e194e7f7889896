package io.omni.core.ledger;

import io.omni.core.id.CommandId;
import io.omni.core.memory.InMemoryStorage;
import io.omni.core.time.VirtualClock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;

/**
 * What Lincheck calls from several threads, to be answered as {@link LedgerSpecification} answers: small commands on three units of one mug in two stores and of one cup. Postings are made
 * beforehand, so that Lincheck does not switch threads within digests and texts.
 */
@Param(name = "key", gen = IntGen.class, conf = "1:2")
public class LedgerOperations {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final Contra SUPPLIER = new Contra("supplier");
    private static final Contra CUSTOMER = new Contra("customer");
    private static final AccountId MUG = AccountId.of("stock", "MUG", "store-1");
    private static final AccountId OTHER_MUG = AccountId.of("stock", "MUG", "store-2");
    private static final AccountId CUP = AccountId.of("stock", "CUP", "store-1");

    private static final List<HoldId> HOLDS = IntStream.range(0, 3)
            .mapToObj(key -> HoldId.of(command("held", key)))
            .toList();
    private static final Posting STOCK = postings(
                    "received",
                    (key, posting) -> posting.in(MUG, 3, SUPPLIER)
                            .in(OTHER_MUG, 3, SUPPLIER)
                            .in(CUP, 3, SUPPLIER))
            .get(0);
    private static final List<Posting> HELD =
            postings("held", (key, posting) -> posting.hold(MUG, HOLDS.get(key), 2, Floor.ZERO, null));
    private static final List<Posting> SETTLED =
            postings("settled", (key, posting) -> posting.settle(MUG, HOLDS.get(key), 1, CUSTOMER));
    private static final List<Posting> RELEASED =
            postings("released", (key, posting) -> posting.release(MUG, HOLDS.get(key), 1));
    private static final List<Posting> TAKEN = postings(
            "taken",
            (key, posting) -> posting.out(OTHER_MUG, 1, CUSTOMER, Floor.ZERO)
                    .out(MUG, 1, CUSTOMER, Floor.ZERO)
                    .out(CUP, 2, CUSTOMER, Floor.ZERO));

    private final Ledger ledger = new StoredLedger(new InMemoryStorage(), new VirtualClock(NOW), LedgerOptions.DEFAULT);

    /** Puts three units into each account. */
    public LedgerOperations() {
        ledger.post(STOCK);
    }

    @Operation
    public String hold(@Param(name = "key") int key) {
        return answer(HELD.get(key));
    }

    @Operation
    public String settle(@Param(name = "key") int key) {
        return answer(SETTLED.get(key));
    }

    @Operation
    public String release(@Param(name = "key") int key) {
        return answer(RELEASED.get(key));
    }

    @Operation
    public String takeFromThree(@Param(name = "key") int key) {
        return answer(TAKEN.get(key));
    }

    @Operation
    public List<Long> position() {
        return amounts(ledger.positions(List.of(MUG), NOW));
    }

    @Operation
    public List<Long> scan() {
        return amounts(ledger.scan(Set.of("stock"), "MUG", NOW));
    }

    @Operation
    public long remaining(@Param(name = "key") int key) {
        return ledger.held(HOLDS.get(key)).stream()
                .mapToLong(AccountState::balance)
                .sum();
    }

    @Operation
    public boolean wasHeld(@Param(name = "key") int key) {
        return ledger.find(HELD.get(key).id()).isPresent();
    }

    private String answer(Posting posting) {
        Outcome outcome = ledger.post(posting);
        return outcome instanceof Outcome.Posted
                ? "posted"
                : outcome instanceof Outcome.AlreadyPosted ? "posted before" : "refused";
    }

    private static List<Long> amounts(List<Position> positions) {
        return positions.stream()
                .flatMap(position -> Stream.of(position.balance(), position.held(), position.available()))
                .toList();
    }

    private static List<Posting> postings(String what, BiConsumer<Integer, PostingBuilder> lines) {
        return IntStream.range(0, 3)
                .mapToObj(key -> {
                    PostingBuilder posting = Posting.of(PostingId.of(command(what, key)), "stock." + what);
                    lines.accept(key, posting);
                    return posting.build();
                })
                .toList();
    }

    private static CommandId command(String what, int key) {
        return CommandId.named(NOW, what + key);
    }
}
