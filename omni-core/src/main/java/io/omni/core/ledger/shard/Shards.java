package io.omni.core.ledger.shard;

import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.AccountState;
import io.omni.core.ledger.Ledger;
import io.omni.core.ledger.Line;
import io.omni.core.ledger.Posting;
import io.omni.core.ledger.PostingId;
import io.omni.core.storage.Version;
import io.omni.core.storage.Versioned;
import io.omni.core.storage.VersionedStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The shards in the order of the sharding, and which subject is in which one. */
final class Shards {

    private final Sharding sharding;
    private final List<String> names;
    private final int[] table;
    private final List<Ledger> ledgers;
    private final List<Decisions> homes;
    private final Map<String, Ledger> byName = new LinkedHashMap<>();

    /** Checks that the shards are those of the sharding, and that this is what they remember. */
    Shards(Sharding sharding, List<Shard> shards) {
        this.sharding = sharding;
        this.names = sharding.shards();
        this.table = sharding.table();
        List<Shard> sorted = sorted(shards);
        sorted.forEach(this::mark);
        this.ledgers = sorted.stream().map(Shard::ledger).toList();
        this.homes =
                sorted.stream().map(shard -> new Decisions(shard.storage())).toList();
        sorted.forEach(shard -> byName.put(shard.name(), shard.ledger()));
    }

    private List<Shard> sorted(List<Shard> shards) {
        List<String> given = shards.stream().map(Shard::name).sorted().toList();
        if (!given.equals(names.stream().sorted().toList())) {
            throw new ShardingMismatch(
                    "the shards %s are given, and the sharding %s names %s: give each shard that it names once, and no other"
                            .formatted(given, sharding, names));
        }
        return shards.stream()
                .sorted(Comparator.comparing(shard -> names.indexOf(shard.name())))
                .toList();
    }

    private void mark(Shard shard) {
        VersionedStore<String, ShardMark> marks = shard.storage().aggregates(ShardMark.TYPE);
        ShardMark given = new ShardMark(shard.name(), sharding);
        shard.storage().unitOfWork().execute(() -> {
            Optional<ShardMark> known = marks.find(ShardMark.ID).map(Versioned::aggregate);
            if (known.isEmpty()) {
                requireOwnAccounts(shard);
                marks.save(given, Version.NONE);
            } else if (!known.get().equals(given)) {
                throw new ShardingMismatch(
                        "what is given as shard '%s' of %s remembers that it is shard '%s' of %s: give the sharding and the names with which it was first opened; no account is moved between shards"
                                .formatted(
                                        shard.name(),
                                        sharding,
                                        known.get().shard(),
                                        known.get().sharding()));
            }
            return given;
        });
    }

    /** Looks through a storage that is opened as a shard for the first time. */
    private void requireOwnAccounts(Shard shard) {
        if (shard.storage().ledger().extent().position() == 0) {
            return;
        }
        for (AccountState state : shard.storage().ledger().snapshot().states()) {
            String owner = names.get(indexOf(state.account().subject()));
            if (!owner.equals(shard.name())) {
                throw new ShardingMismatch(
                        "shard '%s' has the account %s, which belongs to shard '%s' of %s: begin with an empty storage, or with a sharding over '%s' alone"
                                .formatted(shard.name(), state.account(), owner, sharding, shard.name()));
            }
        }
    }

    int indexOf(String subject) {
        return names.size() == 1 ? 0 : table[Sharding.bucket(subject)];
    }

    /** Which shard has all the lines of a posting; -1 if no single one does. */
    int indexOf(Posting posting) {
        List<Line> lines = posting.lines();
        int index = indexOf(lines.get(0).account().subject());
        for (int i = 1; i < lines.size(); i++) {
            String subject = lines.get(i).account().subject();
            if (!subject.equals(lines.get(i - 1).account().subject()) && indexOf(subject) != index) {
                return -1;
            }
        }
        return index;
    }

    /** The lines of a posting by the name of their shard, in the order of shards. */
    Map<String, List<Line>> split(Posting posting) {
        Map<Integer, List<Line>> split = new TreeMap<>();
        for (Line line : posting.lines()) {
            split.computeIfAbsent(indexOf(line.account().subject()), shard -> new ArrayList<>())
                    .add(line);
        }
        Map<String, List<Line>> named = new LinkedHashMap<>();
        split.forEach((shard, lines) -> named.put(names.get(shard), lines));
        return named;
    }

    /** Accounts by the index of their shard, in the order of shards. */
    Map<Integer, List<AccountId>> split(Iterable<AccountId> accounts) {
        Map<Integer, List<AccountId>> split = new TreeMap<>();
        for (AccountId account : accounts) {
            split.computeIfAbsent(indexOf(account.subject()), shard -> new ArrayList<>())
                    .add(account);
        }
        return split;
    }

    List<String> namesOf(Posting posting) {
        return List.copyOf(split(posting).keySet());
    }

    Ledger ledger(int index) {
        return ledgers.get(index);
    }

    Ledger ledger(String name) {
        Ledger ledger = byName.get(name);
        if (ledger == null) {
            throw new IllegalArgumentException("there is no shard '%s': name one of %s".formatted(name, names));
        }
        return ledger;
    }

    List<Ledger> ledgers() {
        return ledgers;
    }

    /** Where it is remembered what is to become of a posting that spans shards: its id tells. */
    Decisions home(PostingId id) {
        return homes.get(indexOf(id.toString()));
    }

    List<Decisions> homes() {
        return homes;
    }

    /** The latest of all: older ids are too old for some shard. */
    Instant rememberedSince() {
        return ledgers.stream()
                .map(Ledger::rememberedSince)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** The earliest of all: older ids are too old for every shard. */
    Instant forgottenBefore() {
        return ledgers.stream()
                .map(Ledger::rememberedSince)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }
}
