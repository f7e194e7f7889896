package io.omni.core.ledger.shard;

import io.omni.core.ledger.Outcome;
import io.omni.core.ledger.Posting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A batch over shards: neighbors that span none go to their shards as batches; what spans shards waits for those before it. */
final class ShardedBatch {

    private final Shards shards;
    private final Coordinator coordinator;
    private final Map<Integer, List<Place>> waiting = new TreeMap<>();
    private final Map<Integer, Outcome> outcomes = new TreeMap<>();

    ShardedBatch(Shards shards, Coordinator coordinator) {
        this.shards = shards;
        this.coordinator = coordinator;
    }

    private record Place(int index, Posting posting) {}

    List<Outcome> post(List<Posting> postings) {
        for (int i = 0; i < postings.size(); i++) {
            Posting posting = postings.get(i);
            int shard = shards.indexOf(posting);
            if (shard < 0) {
                flush();
                outcomes.put(i, coordinator.post(posting));
            } else {
                waiting.computeIfAbsent(shard, own -> new ArrayList<>()).add(new Place(i, posting));
            }
        }
        flush();
        return List.copyOf(outcomes.values());
    }

    private void flush() {
        waiting.forEach((shard, places) -> {
            List<Outcome> answers = shards.ledger(shard)
                    .post(places.stream().map(Place::posting).toList());
            for (int i = 0; i < answers.size(); i++) {
                outcomes.put(places.get(i).index(), answers.get(i));
            }
        });
        waiting.clear();
    }
}
