package io.omni.loyalty.coupon;

import io.omni.core.channel.ChannelId;
import io.omni.core.command.Commands;
import io.omni.core.customer.CustomerId;
import io.omni.core.ledger.Ledger;
import io.omni.core.metrics.CommandMeter;
import io.omni.core.metrics.Metrics;
import io.omni.core.storage.Storage;
import io.omni.core.validation.Given;
import io.omni.loyalty.internal.CouponDesk;
import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * The coupons of all channels. {@link io.omni.loyalty.Loyalty#coupons()} gives it.
 *
 * <p>A coupon is held while its purchase is paid, and from then on is a redemption like any other: confirmed, released, or given back when the
 * purchase is canceled, after which it can be used again. However many tills ask for it at once, it is not used more often than its limits
 * allow, unless the offer says that it is {@linkplain Overuse#HONOR honored} all the same.
 */
public final class Coupons {

    private final CommandMeter meter;
    private final CouponDesk desk;

    /**
     * Creates it. A host has no need to: the loyalty program has one.
     *
     * @param ledger where uses are counted
     * @param storage where offers are kept
     * @param commands tells repetitions
     * @param clock tells the instant of each command and question
     * @param random makes codes; one that nobody can foresee
     * @param metrics where to report how it is doing
     */
    public Coupons(
            Ledger ledger,
            Storage storage,
            Commands commands,
            InstantSource clock,
            RandomGenerator random,
            Metrics metrics) {
        this.meter = new CommandMeter(Coupons.class, metrics);
        this.desk = new CouponDesk(ledger, storage, commands, clock, random);
    }

    /**
     * Puts an offer in, in place of an earlier one of its name. Uses are counted on.
     *
     * @param offer the offer
     * @return the same offer
     * @throws IllegalArgumentException if another offer has one of its open codes, or one that looks like it
     */
    public CouponOffer put(CouponOffer offer) {
        return desk.put(Given.require("offer", offer));
    }

    /**
     * Finds an offer.
     *
     * @param id which one
     * @return the offer, or empty if none was put in
     */
    public Optional<CouponOffer> find(OfferId id) {
        return desk.find(Given.require("id", id));
    }

    /**
     * Makes codes that nobody can guess.
     *
     * @param command how many, for what
     * @return the batch that lists them
     */
    public CouponOutcome issue(IssueCoupons command) {
        return meter.run(Given.require("command", command), () -> desk.issue(command));
    }

    /**
     * Lists the codes of a batch, always the same ones in the same order. They are worked out one by one, and are secrets.
     *
     * @param batch which batch
     * @return the codes as they are printed; none if there is no such batch
     */
    public Stream<String> codes(BatchId batch) {
        return desk.codes(Given.require("batch", batch));
    }

    /**
     * Keeps one use of a coupon for a purchase that is being paid.
     *
     * @param command of which code
     * @return what is kept, or why it cannot be used
     */
    public CouponOutcome hold(HoldCoupon command) {
        return meter.run(Given.require("command", command), () -> desk.hold(command));
    }

    /**
     * Takes a code out of use.
     *
     * @param command which one
     * @return what it was for, or that there is none
     */
    public CouponOutcome withdraw(WithdrawCoupon command) {
        return meter.run(Given.require("command", command), () -> desk.withdraw(command));
    }

    /**
     * Tells whether a coupon could be used now, for a basket that is not paid yet. It keeps nothing: somebody may be faster.
     *
     * @param code what was typed or scanned
     * @param channel where
     * @param customer by whom, where that is known
     * @return what the rules of promotions know it by, or why it cannot be used
     */
    public CouponAnswer check(TypedCode code, ChannelId channel, Optional<CustomerId> customer) {
        return desk.check(
                Given.require("code", code), Given.require("channel", channel), Given.require("customer", customer));
    }

    /**
     * Tells how far an offer was used.
     *
     * @param offer which one
     * @return how often, and how much it took off
     */
    public OfferUse use(OfferId offer) {
        return desk.use(Given.require("offer", offer));
    }
}
