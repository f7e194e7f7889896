package io.omni.core.ledger.shard;

import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.Floor;
import io.omni.core.ledger.HoldId;
import io.omni.core.ledger.Posting;
import io.omni.core.ledger.PostingBuilder;
import io.omni.core.ledger.PostingId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Whatever is posted and wherever processes die, accounts are what the postings say that are found, each in all of its shards. */
class ShardedLedgerLawsTest {

    private static final List<String> KINDS = List.of("hold", "confirm", "settle", "release", "out", "in", "mixed");

    @Property(tries = 300)
    void postings_are_in_all_of_their_shards_or_in_none(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 0, max = 6) Integer> kinds,
            @ForAll long seed,
            @ForAll boolean repeating) {
        Random random = new Random(seed);
        World world = new World();
        world.stock(6);
        Map<PostingId, HoldId> made = new LinkedHashMap<>();
        for (int kind : kinds) {
            HoldId fresh = world.nextHold();
            Posting posting = posting(world, KINDS.get(kind), fresh, answered(world, made, random), random);
            made.put(posting.id(), fresh);
            try {
                world.post(world.process(Crash.at(1 + random.nextInt(25))), posting);
            } catch (Crash died) {
                if (repeating && random.nextBoolean()) {
                    world.process().post(posting);
                } else if (random.nextBoolean()) {
                    world.process().recover(World.LATER);
                }
            }
        }
        world.recover();
    }

    /** A hold of which the caller knows that it was made, as callers do; else one that nobody made. */
    private static HoldId answered(World world, Map<PostingId, HoldId> made, Random random) {
        List<HoldId> known = made.entrySet().stream()
                .filter(each -> world.process().find(each.getKey()).isPresent())
                .map(Map.Entry::getValue)
                .toList();
        return known.isEmpty() ? world.nextHold() : known.get(random.nextInt(known.size()));
    }

    private static Posting posting(World world, String kind, HoldId fresh, HoldId known, Random random) {
        PostingBuilder posting = world.posting();
        int skipped = random.nextInt(6);
        for (int i = 0; i < World.ACCOUNTS.size(); i++) {
            if (i != skipped) {
                add(posting, kind, World.ACCOUNTS.get(i), fresh, known, 1 + random.nextInt(4), random);
            }
        }
        return posting.build();
    }

    private static void add(
            PostingBuilder posting,
            String kind,
            AccountId account,
            HoldId fresh,
            HoldId known,
            int units,
            Random random) {
        switch (kind) {
            case "hold" -> posting.hold(account, fresh, units, Floor.ZERO, until(random));
            case "confirm" -> posting.extend(account, known, null);
            case "settle" -> posting.settle(account, known, units, World.CUSTOMER);
            case "release" -> posting.release(account, known, units);
            case "out" -> posting.out(account, units, World.CUSTOMER, Floor.ZERO);
            case "in" -> posting.in(account, units, World.SUPPLIER);
            default -> add(posting, KINDS.get(random.nextInt(6)), account, fresh, known, units, random);
        }
    }

    private static @Nullable Instant until(Random random) {
        return random.nextBoolean() ? World.TOMORROW : null;
    }
}
