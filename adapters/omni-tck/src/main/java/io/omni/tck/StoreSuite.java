package io.omni.tck;

import io.omni.core.event.RecordedEvent;
import io.omni.core.id.CommandId;
import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.Contra;
import io.omni.core.ledger.Floor;
import io.omni.core.ledger.HoldId;
import io.omni.core.ledger.Ledger;
import io.omni.core.ledger.LedgerOptions;
import io.omni.core.ledger.Outcome;
import io.omni.core.ledger.Position;
import io.omni.core.ledger.Posting;
import io.omni.core.ledger.PostingBuilder;
import io.omni.core.ledger.PostingId;
import io.omni.core.storage.Storage;
import io.omni.core.storage.UnitOfWork;
import io.omni.core.storage.Version;
import io.omni.core.storage.Versioned;
import io.omni.core.storage.VersionedStore;
import io.omni.core.time.VirtualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;

/** A store under test, with the few words that the tests speak to it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
abstract class StoreSuite {

    static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    static final Instant SOON = NOW.plus(Duration.ofMinutes(15));

    static final AccountId SHELF = AccountId.of("tck-stock", "cup", "berlin");
    static final AccountId CELLAR = AccountId.of("tck-stock", "cup", "hamburg");
    static final AccountId TEA = AccountId.of("tck-stock", "tea", "berlin");

    static final Contra SUPPLIER = new Contra("supplier");
    static final Contra CUSTOMER = new Contra("customer");
    static final Contra SHRINKAGE = new Contra("shrinkage");

    private final AtomicInteger ids = new AtomicInteger();
    private StorageFixture fixture;
    private VirtualClock clock;
    private Ledger ledger;

    abstract StorageFixture openFixture();

    @BeforeEach
    void open() {
        fixture = openFixture();
        clock = new VirtualClock(NOW);
        ledger = fixture.ledger(clock, LedgerOptions.DEFAULT);
    }

    @AfterEach
    void close() throws Exception {
        if (fixture instanceof AutoCloseable closeable) {
            closeable.close();
        }
    }

    final StorageFixture fixture() {
        return fixture;
    }

    final Storage storage() {
        return fixture.storage();
    }

    final UnitOfWork unitOfWork() {
        return storage().unitOfWork();
    }

    final VersionedStore<ParcelId, Parcel> parcels() {
        return storage().aggregates(Parcel.TYPE);
    }

    final Ledger ledger() {
        return ledger;
    }

    final VirtualClock clock() {
        return clock;
    }

    final CommandId nextCommand() {
        return CommandId.named(clock.instant(), "tck-" + ids.incrementAndGet());
    }

    final PostingId nextId() {
        return PostingId.of(nextCommand());
    }

    final HoldId nextHold() {
        return HoldId.of(nextCommand());
    }

    final PostingBuilder posting() {
        return Posting.of(nextId(), "tck.posting");
    }

    final Posting receipt(AccountId account, long quantity) {
        return posting().in(account, quantity, SUPPLIER).build();
    }

    final Posting sale(AccountId account, long quantity) {
        return posting().out(account, quantity, CUSTOMER, Floor.ZERO).build();
    }

    final Posting fact(AccountId account, long quantity) {
        return posting().out(account, quantity, SHRINKAGE, Floor.NONE).build();
    }

    final Posting hold(AccountId account, HoldId hold, long quantity) {
        return posting().hold(account, hold, quantity, Floor.ZERO, SOON).build();
    }

    final Posting settlement(AccountId account, HoldId hold, long quantity) {
        return posting().settle(account, hold, quantity, CUSTOMER).build();
    }

    final Posting release(AccountId account, HoldId hold, long quantity) {
        return posting().release(account, hold, quantity).build();
    }

    final Outcome.Posted posted(Posting posting) {
        return Outcomes.posted(ledger.post(posting));
    }

    final Outcome.Refused refused(Posting posting) {
        return Outcomes.refused(ledger.post(posting));
    }

    final void stock(AccountId account, long quantity) {
        posted(receipt(account, quantity));
    }

    final Position position(AccountId account) {
        return ledger.positions(List.of(account), clock.instant()).get(0);
    }

    final long available(AccountId account) {
        return position(account).available();
    }

    final long balance(AccountId account) {
        return position(account).balance();
    }

    final void save(Parcel parcel) {
        parcels()
                .save(
                        parcel,
                        parcels().find(parcel.id()).map(Versioned::version).orElse(Version.NONE));
    }

    final List<RecordedEvent> moves(String parcel, int... moves) {
        List<ParcelMoved> events = new ArrayList<>();
        for (int move : moves) {
            events.add(new ParcelMoved(new ParcelId(parcel), move));
        }
        return RecordedEvent.of(nextCommand(), clock.instant(), events);
    }

    /** Runs work in a unit of work that fails at its end, and gives what the work returned. */
    final <R> R undone(Supplier<R> work) {
        return Undone.run(unitOfWork(), work);
    }
}
