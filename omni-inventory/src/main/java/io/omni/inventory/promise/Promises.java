package io.omni.inventory.promise;

import io.omni.core.catalog.Sku;
import io.omni.core.channel.ChannelId;
import io.omni.core.ledger.Ledger;
import io.omni.core.location.LocationId;
import io.omni.core.storage.Storage;
import io.omni.core.storage.UnitOfWork;
import io.omni.core.validation.Given;
import io.omni.inventory.internal.LotStock;
import io.omni.inventory.internal.PromisePolicies;
import io.omni.inventory.internal.Shelves;
import io.omni.inventory.kit.Kits;
import io.omni.inventory.lot.LotOptions;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * What may be promised, and why. {@link io.omni.inventory.Inventory#promises()} gives it.
 *
 * <p>An answer is for a SKU at a location, a channel and a method, by an instant: what the channel may take of what is on hand (quotas and all
 * that is held taken off), what comes in time and is not needed for what was promised before, less what the policy keeps back. Kits and bundles are
 * offered by their parts. It is information; units on hand are kept for somebody by a reservation, which is decided by the ledger, and units that are
 * still to come by a back-order.
 */
public final class Promises {

    private final UnitOfWork unitOfWork;
    private final PromisePolicies policies;
    private final Shelves shelves;
    private final Kits kits;
    private final InstantSource clock;
    private final PromiseSources sources;

    /**
     * Creates it. A host has no need to: the inventory has one.
     *
     * @param ledger where units are booked
     * @param storage where the policy is kept
     * @param clock tells the instant of each question
     * @param kits what SKUs are made of
     * @param sources what promises stand on beside the units on hand
     * @param lots how long units have to be good
     */
    public Promises(
            Ledger ledger, Storage storage, InstantSource clock, Kits kits, PromiseSources sources, LotOptions lots) {
        this(
                storage.unitOfWork(),
                new PromisePolicies(storage),
                new Shelves(ledger, storage, new LotStock(ledger, storage, lots)),
                kits,
                clock,
                sources);
    }

    private Promises(
            UnitOfWork unitOfWork,
            PromisePolicies policies,
            Shelves shelves,
            Kits kits,
            InstantSource clock,
            PromiseSources sources) {
        this.unitOfWork = unitOfWork;
        this.policies = policies;
        this.shelves = shelves;
        this.kits = kits;
        this.clock = clock;
        this.sources = Given.require("sources", sources);
    }

    /**
     * The same promises over other sources: for a host that plans its supply elsewhere, or knows better how far its book is right.
     *
     * @param others what they stand on beside the units on hand
     * @return the promises
     */
    public Promises standingOn(PromiseSources others) {
        return new Promises(unitOfWork, policies, shelves, kits, clock, others);
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
}
