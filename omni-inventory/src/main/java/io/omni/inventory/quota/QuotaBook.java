package io.omni.inventory.quota;

import io.omni.core.channel.ChannelId;
import io.omni.core.storage.AggregateType;
import io.omni.core.validation.Given;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The plan as it is stored, with all channels for which anything was ever set aside: their units stay where they are when a rule is dropped.
 *
 * @param plan the plan
 * @param channels the channels, in the order of the rules and then of their names
 */
public record QuotaBook(QuotaPlan plan, List<ChannelId> channels) {

    /** As which it is stored. There is one. */
    public static final String ID = "plan";

    /** Nothing is set aside, and nothing ever was. */
    public static final QuotaBook EMPTY = new QuotaBook(QuotaPlan.NONE, List.of());

    /** How stores keep it. */
    public static final AggregateType<String, QuotaBook> TYPE =
            AggregateType.of("quota-book", QuotaBook.class, book -> ID, id -> id);

    /** Adds the channels of the plan, and puts them in order. */
    public QuotaBook {
        Given.require("plan", plan);
        Set<ChannelId> all = new LinkedHashSet<>();
        plan.rules().forEach(rule -> all.add(rule.channel()));
        List<ChannelId> others = new ArrayList<>(channels);
        others.sort(Comparator.comparing(ChannelId::value));
        all.addAll(others);
        channels = List.copyOf(all);
    }

    /**
     * This book with another plan.
     *
     * @param next the plan
     * @return the book
     */
    public QuotaBook with(QuotaPlan next) {
        return new QuotaBook(next, channels);
    }

    /**
     * This book with one more channel.
     *
     * @param channel for whom something is set aside
     * @return the book
     */
    public QuotaBook with(ChannelId channel) {
        List<ChannelId> more = new ArrayList<>(channels);
        more.add(channel);
        return new QuotaBook(plan, more);
    }
}
