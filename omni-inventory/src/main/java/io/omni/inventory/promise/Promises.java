package io.omni.inventory.promise;

import io.omni.core.catalog.Sku;
import io.omni.core.channel.ChannelId;
import io.omni.core.command.Commands;
import io.omni.core.id.CommandId;
import io.omni.core.ledger.Ledger;
import io.omni.core.ledger.PostingId;
import io.omni.core.ledger.Recovery;
import io.omni.core.location.LocationId;
import io.omni.core.metrics.CommandMeter;
import io.omni.core.metrics.Metrics;
import io.omni.core.storage.Storage;
import io.omni.core.storage.UnitOfWork;
import io.omni.core.validation.Given;
import io.omni.inventory.internal.LotStock;
import io.omni.inventory.internal.PromiseHolds;
import io.omni.inventory.internal.PromisePolicies;
import io.omni.inventory.internal.Shelves;
import io.omni.inventory.kit.Kits;
import io.omni.inventory.lot.LotOptions;
import io.omni.inventory.reservation.ReservationOutcome;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What may be promised, and why. {@link io.omni.inventory.Inventory#promises()} gives it.
 *
 * <p>An answer is for a SKU at a location, a channel and a method, by an instant: what the channel may take of what is on hand (quotas and all
 * that is held taken off), what comes in time and is not needed for what was promised before, less what the policy keeps back. Kits and bundles are
 * offered by their parts. It is information; units on hand are kept for somebody by a reservation or a promise, which the ledger decides, and units
 * that are still to come by a back-order.
 *
 * <p>{@link #make} promises: units, what of them is set aside for the channel, the work of getting them ready and a place in a pick-up slot, all or
 * nothing. It is one posting of the ledger, with holds under the id of the promise. Over a ledger in several databases
 * ({@link io.omni.core.ledger.shard.ShardedLedger}) these are several holds under that id, which are sold by one recorded confirmation and by nothing
 * else; what a process leaves half done, {@link #recover} finishes or gives back.
 */
public final class Promises {

    private final UnitOfWork unitOfWork;
    private final PromisePolicies policies;
    private final Shelves shelves;
    private final Kits kits;
    private final InstantSource clock;
    private final PromiseSources sources;
    private final Keeping keeping;

    /** What promises are made with; the same whatever they stand on. */
    private record Keeping(Ledger ledger, PromiseHolds holds, Consumer<CommandId> freed, CommandMeter meter) {}

    /**
     * Creates it. A host has no need to: the inventory has one.
     *
     * @param ledger where units and capacity are held
     * @param storage where the policy is kept
     * @param commands tells repetitions
     * @param clock tells the instant of each question
     * @param metrics where to report
     * @param kits what SKUs are made of
     * @param sources what promises stand on beside the units on hand
     * @param freed is told of each command that may have let go of units
     * @param lots how long units have to be good
     */
    public Promises(
            Ledger ledger,
            Storage storage,
            Commands commands,
            InstantSource clock,
            Metrics metrics,
            Kits kits,
            PromiseSources sources,
            Consumer<CommandId> freed,
            LotOptions lots) {
        this(
                storage.unitOfWork(),
                new PromisePolicies(storage),
                new Shelves(ledger, storage, new LotStock(ledger, storage, lots)),
                kits,
                clock,
                sources,
                new Keeping(
                        ledger,
                        new PromiseHolds(ledger, storage, commands, clock),
                        freed,
                        new CommandMeter(Promises.class, metrics)));
    }

    private Promises(
            UnitOfWork unitOfWork,
            PromisePolicies policies,
            Shelves shelves,
            Kits kits,
            InstantSource clock,
            PromiseSources sources,
            Keeping keeping) {
        this.unitOfWork = unitOfWork;
        this.policies = policies;
        this.shelves = shelves;
        this.kits = kits;
        this.clock = clock;
        this.sources = Given.require("sources", sources);
        this.keeping = keeping;
    }

    /**
     * The same promises over other sources: for a host that plans its supply elsewhere, or knows better how far its book is right.
     *
     * @param others what they stand on beside the units on hand
     * @return the promises
     */
    public Promises standingOn(PromiseSources others) {
        return new Promises(unitOfWork, policies, shelves, kits, clock, others, keeping);
    }

    /**
     * Puts a policy in place of the one before. Putting the same policy again changes nothing.
     *
     * @param policy the policy
     * @return the same policy
     */
    public PromisePolicy put(PromisePolicy policy) {
        Given.require("policy", policy);
        return unitOfWork.execute(() -> {
            policies.put(policy);
            return policy;
        });
    }

    /**
     * Looks the policy up.
     *
     * @return the policy
     */
    public PromisePolicy policy() {
        return policies.policy();
    }

    /**
     * Tells how many units can be promised, and why.
     *
     * @param question of what, where, to whom, by when
     * @return the answer
     */
    public PromiseAnswer offer(PromiseQuestion question) {
        Given.require("question", question);
        return offering(question).offer(question.by());
    }

    /**
     * Tells how many units can be promised now, and from when on how many more.
     *
     * @param question of what, where, to whom; nothing is told of later than its instant
     * @return an answer for now, and one for each instant at which another number can be promised
     */
    public List<PromiseAnswer> offers(PromiseQuestion question) {
        Given.require("question", question);
        return offering(question).offers(question.by());
    }

    /**
     * Tells how many units can be promised of what is still to come, and of nothing that is on hand: known supply up to the limit of the rule,
     * and back-orders beyond it.
     *
     * @param question of what, where, to whom, by when
     * @return how many
     */
    public long onSupply(PromiseQuestion question) {
        Given.require("question", question);
        return offering(question).onSupply(question.by());
    }

    private Offering offering(PromiseQuestion question) {
        return Offering.read(
                shelves,
                sources,
                kits,
                policy(),
                question.key(),
                question.channel(),
                question.method(),
                clock.instant());
    }

    /**
     * Prepares to look at many answers at a time, over and over: what can be promised now of each SKU at each location, for a listing, a
     * region of stores or a feed.
     *
     * @param channel in which channel, or empty
     * @param method by which method
     * @param skus which SKUs, each once
     * @param locations which locations, each once
     * @return a page, to be refreshed before each look
     * @throws IllegalArgumentException if a SKU or location comes twice
     */
    public PromisePage page(
            Optional<ChannelId> channel, PromiseMethod method, List<Sku> skus, List<LocationId> locations) {
        Given.require("channel", channel);
        Given.require("method", method);
        return new PromisePage(
                shelves,
                sources,
                kits,
                this::policy,
                channel,
                Given.require("method", method),
                Given.copy("skus", skus),
                Given.copy("locations", locations),
                clock);
    }

    /**
     * Promises goods to somebody, with all that it takes to keep the promise, or says what of it was short.
     *
     * @param command what is promised
     * @return the promise, or all that was short
     */
    public MakePromiseOutcome make(MakePromise command) {
        return keeping.meter().run(command, () -> keeping.holds().make(command));
    }

    /**
     * Lets a promise that has not lapsed last longer, or shorter. A confirmed one stays confirmed.
     *
     * @param command which one, and how long from now
     * @return whether it was done
     */
    public ChangePromiseOutcome extend(ExtendPromise command) {
        return keeping.meter()
                .run(
                        command,
                        () -> outcome(
                                command.promise(),
                                keeping.holds()
                                        .reservations()
                                        .extend(command, command.promise().reservation(), command.timeToLive())));
    }

    /**
     * Promises for good. It does not lapse any more.
     *
     * @param command which one
     * @return whether it was done
     */
    public ChangePromiseOutcome confirm(ConfirmPromise command) {
        return keeping.meter()
                .run(
                        command,
                        () -> outcome(
                                command.promise(),
                                keeping.holds()
                                        .reservations()
                                        .confirm(command, command.promise().reservation())));
    }

    /**
     * Promises nothing more: all that is held still is free again. Of what has lapsed, or never was, that is done as well.
     *
     * @param command which one
     * @return that it was done
     */
    public ChangePromiseOutcome.Done release(ReleasePromise command) {
        return keeping.meter().run(command, () -> {
            keeping.holds().reservations().release(command, command.promise().reservation());
            keeping.freed().accept(command.id());
            return new ChangePromiseOutcome.Done(command.promise());
        });
    }

    private static ChangePromiseOutcome outcome(PromiseId promise, ReservationOutcome outcome) {
        if (outcome instanceof ReservationOutcome.Expired expired) {
            return new ChangePromiseOutcome.Lapsed(promise, expired.expiredAt());
        }
        return outcome instanceof ReservationOutcome.Done
                ? new ChangePromiseOutcome.Done(promise)
                : new ChangePromiseOutcome.NothingHeld(promise);
    }

    /**
     * Finds what is held for a promise still. One that has lapsed is found until what it held is swept up or goes to somebody else.
     *
     * @param promise which one
     * @return the promise, or empty if nothing is held for it
     */
    public Optional<HeldPromise> find(PromiseId promise) {
        Given.require("promise", promise);
        return keeping.holds().find(promise);
    }

    /**
     * Finishes what a process that died has left half done over several databases, and gives back what was not decided. To be called every now and
     * then, in any process; over one database there is never anything to do.
     *
     * @param now the instant by which promises are too old to be under way still
     * @return what became of them
     */
    public PromiseRecovery recover(Instant now) {
        Given.require("now", now);
        Recovery recovery = keeping.ledger().recover(now);
        return new PromiseRecovery(
                commands(recovery.finished()),
                commands(recovery.released()),
                commands(recovery.underWay()),
                commands(recovery.failed().stream()
                        .map(Recovery.Failure::posting)
                        .toList()));
    }

    private static List<CommandId> commands(List<PostingId> postings) {
        return postings.stream().map(posting -> new CommandId(posting.value())).toList();
    }
}
