package io.omni.inventory.quota;

import io.omni.core.channel.ChannelId;
import io.omni.core.command.Commands;
import io.omni.core.ledger.JournalEntry;
import io.omni.core.ledger.Ledger;
import io.omni.core.ledger.Outcome;
import io.omni.core.ledger.Posting;
import io.omni.core.metrics.CommandMeter;
import io.omni.core.metrics.Metrics;
import io.omni.core.storage.ConcurrencyConflict;
import io.omni.core.storage.Storage;
import io.omni.core.storage.UnitOfWork;
import io.omni.core.validation.Given;
import io.omni.inventory.internal.QuotaMoves;
import io.omni.inventory.internal.Shelves;
import io.omni.inventory.internal.Shortages;
import io.omni.inventory.stock.StockKey;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Units set aside for channels. {@link io.omni.inventory.Inventory#quotas()} gives it.
 *
 * <p>What is set aside for a channel is in an account of its own, so that nobody else can sell it: a reservation in a channel takes from the
 * channel's own quota first, then from what anybody may take, then from what other channels' quotas lend. A channel is told of its own units,
 * of everybody's and of what is lent to it, and of nothing else.
 *
 * <p>What comes in is set aside as the plan says, before anybody can take it; so a quota that has lent units gets its units first. Where a
 * correction leaves fewer units than were promised, quotas give up units that they have promised to nobody ({@link QuotaDrawnBack}); what is
 * still missing then is {@link io.omni.inventory.stock.StockOvercommitted}.
 */
public final class Quotas {

    private static final String SET_ASIDE = "stock.set-aside";
    private static final String GIVEN_BACK = "stock.given-back";
    private static final String FILLED = "stock.quotas-filled";

    private final CommandMeter meter;
    private final Ledger ledger;
    private final UnitOfWork unitOfWork;
    private final Commands commands;
    private final Shelves shelves;
    private final InstantSource clock;

    /**
     * Creates it. A host has no need to: the inventory has one.
     *
     * @param ledger where units are booked
     * @param storage where the plan is kept
     * @param clock tells the instant of each question
     * @param metrics where to report how it is doing
     */
    public Quotas(Ledger ledger, Storage storage, InstantSource clock, Metrics metrics) {
        this.meter = new CommandMeter(Quotas.class, metrics);
        this.ledger = ledger;
        this.unitOfWork = storage.unitOfWork();
        this.commands = new Commands(storage, ledger, clock);
        this.shelves = new Shelves(ledger, storage);
        this.clock = clock;
    }

    /**
     * Puts a plan in place of the one before. Units that are set aside stay so, on the terms of the new plan. Putting the same plan again
     * changes nothing.
     *
     * @param plan the plan
     * @return the same plan
     */
    public QuotaPlan put(QuotaPlan plan) {
        Given.require("plan", plan);
        unitOfWork.execute(() -> {
            shelves.change(book -> book.with(plan));
            return plan;
        });
        return plan;
    }

    /**
     * Looks the plan up.
     *
     * @return the plan
     */
    public QuotaPlan plan() {
        return shelves.book().plan();
    }

    /**
     * Sets units aside that anybody could take, all or none of them.
     *
     * @param command which units, for which channel
     * @return what was set aside, or what is short
     */
    public QuotaOutcome setAside(SetAside command) {
        return meter.run(
                command,
                () -> unitOfWork.execute(() -> {
                    QuotaMove move = new QuotaMove(
                            command.key(), command.channel(), command.quantity().units());
                    QuotaOutcome outcome = post(QuotaMoves.add(Posting.of(command, SET_ASIDE), List.of(move))
                            .build());
                    if (outcome instanceof QuotaOutcome.Moved) {
                        shelves.change(book -> book.with(command.channel()));
                    }
                    return outcome;
                }));
    }

    /**
     * Lets anybody take units that were set aside, all or none of them.
     *
     * @param command which units, of which channel
     * @return what was given back, or what is short
     */
    public QuotaOutcome giveBack(GiveBack command) {
        return meter.run(command, () -> {
            QuotaMove move = new QuotaMove(
                    command.key(), command.channel(), -command.quantity().units());
            return post(QuotaMoves.add(Posting.of(command, GIVEN_BACK), List.of(move))
                    .build());
        });
    }

    /**
     * Sets units aside as the plan says, as far as there are any.
     *
     * @param command of what and where
     * @return what was set aside
     */
    public QuotaOutcome.Moved fill(FillQuotas command) {
        return meter.run(
                command,
                () -> commands.carryOut(command, QuotaOutcome.Moved.class, Quotas::moved, () -> {
                    List<QuotaMove> moves = shelves.filling(command.keys(), clock.instant());
                    if (moves.isEmpty()) {
                        // Nothing may be left to fill because this command was carried out since it was looked up.
                        return commands.posted(command)
                                .map(Quotas::moved)
                                .orElseGet(() -> new QuotaOutcome.Moved(moves));
                    }
                    QuotaOutcome outcome = post(
                            QuotaMoves.add(Posting.of(command, FILLED), moves).build());
                    if (!(outcome instanceof QuotaOutcome.Moved filled)) {
                        throw new ConcurrencyConflict("units that %s would set aside were taken while it was decided"
                                .formatted(command.id()));
                    }
                    return filled;
                }));
    }

    private QuotaOutcome post(Posting posting) {
        Outcome outcome = ledger.post(posting);
        if (outcome instanceof Outcome.Refused refused) {
            return new QuotaOutcome.NotMoved(Shortages.ofStock(refused.shortages()));
        }
        return moved(
                outcome instanceof Outcome.Posted posted ? posted.entry() : ((Outcome.AlreadyPosted) outcome).entry());
    }

    private static QuotaOutcome.Moved moved(JournalEntry entry) {
        return new QuotaOutcome.Moved(QuotaMoves.of(entry));
    }

    /**
     * Tells how quotas stand now.
     *
     * @param key what and where
     * @return a level for each channel for which anything was ever set aside, the most important first
     */
    public List<QuotaLevel> levels(StockKey key) {
        return levels(key, clock.instant());
    }

    /**
     * Tells how quotas will stand at an instant if nothing else happens.
     *
     * @param key what and where
     * @param at the instant
     * @return a level for each channel for which anything was ever set aside, the most important first
     */
    public List<QuotaLevel> levels(StockKey key, Instant at) {
        Given.require("key", key);
        Given.require("instant", at);
        return shelves.levels(key, at);
    }

    /**
     * Tells how many units a channel may promise now: its own, everybody's, and what others lend.
     *
     * @param channel the channel, or empty for what anybody may take
     * @param keys what and where
     * @return the units by SKU and location, in their order; negative where more is promised than is there
     */
    public Map<StockKey, Long> available(Optional<ChannelId> channel, Collection<StockKey> keys) {
        return available(channel, keys, clock.instant());
    }

    /**
     * Tells how many units a channel may promise at an instant if nothing else happens.
     *
     * @param channel the channel, or empty for what anybody may take
     * @param keys what and where
     * @param at the instant
     * @return the units by SKU and location, in their order; negative where more is promised than is there
     */
    public Map<StockKey, Long> available(Optional<ChannelId> channel, Collection<StockKey> keys, Instant at) {
        Given.require("channel", channel);
        Given.require("keys", keys);
        Given.require("instant", at);
        return shelves.available(channel, keys, at);
    }
}
