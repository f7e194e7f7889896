package io.omni.faults;

import io.omni.core.ledger.ForwardingLedger;
import io.omni.core.ledger.Line;
import io.omni.core.ledger.Outcome;
import io.omni.core.ledger.Posting;
import io.omni.core.ledger.shard.ShardedLedger;
import io.omni.core.ledger.shard.Sharding;
import io.omni.core.ledger.shard.Sharding.Stretch;
import io.omni.jdbc.ConnectionSource;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Broken: each of two databases posts its part of a posting by itself. */
final class PartBooks extends ShardedBooks {

    private static final Sharding SHARDING = Sharding.over("a", "b");

    PartBooks() {
        super(SHARDING.stretches().toArray(Stretch[]::new));
    }

    @Override
    public Opened open(List<ConnectionSource> databases, InstantSource clock) {
        Opened opened = super.open(databases, clock);
        return new Opened(opened.storage(), new Parts((ShardedLedger) opened.ledger()));
    }

    private static final class Parts extends ForwardingLedger {

        private final ShardedLedger shards;

        Parts(ShardedLedger shards) {
            super(shards);
            this.shards = shards;
        }

        @Override
        public Outcome post(Posting posting) {
            Map<String, List<Line>> parts = posting.lines().stream()
                    .collect(Collectors.groupingBy(
                            line -> SHARDING.shardOf(line.account().subject()), TreeMap::new, Collectors.toList()));
            List<Outcome> outcomes = new ArrayList<>();
            for (Map.Entry<String, List<Line>> part : parts.entrySet()) {
                Outcome outcome = shards.ledger(part.getKey()).post(part(posting, part.getValue()));
                if (outcome instanceof Outcome.Refused) {
                    return outcome;
                }
                outcomes.add(outcome);
            }
            return outcomes.get(outcomes.size() - 1);
        }

        private static Posting part(Posting posting, List<Line> lines) {
            return new Posting(posting.id(), posting.cause(), posting.fingerprint(), lines, posting.events());
        }
    }
}
