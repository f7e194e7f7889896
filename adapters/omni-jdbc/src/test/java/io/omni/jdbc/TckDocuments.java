package io.omni.jdbc;

import io.omni.core.event.Event;
import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.Contra;
import io.omni.core.ledger.HoldId;
import io.omni.core.ledger.JournalLine;
import io.omni.core.ledger.Window;
import io.omni.core.storage.AggregateType;
import io.omni.tck.Parcel;
import io.omni.tck.ParcelId;
import io.omni.tck.ParcelMoved;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

final class TckDocuments implements Documents {
    private final JsonMapper mapper = new JsonMapper();

    public <A> String write(AggregateType<?, A> type, A aggregate) {
        Parcel p = (Parcel) aggregate;
        return mapper.writeValueAsString(Map.of("id", p.id().value(), "place", p.place(), "tags", p.tags(), "moves", p.moves()));
    }

    @SuppressWarnings("unchecked")
    public <A> A read(AggregateType<?, A> type, String document) {
        Map<String, Object> m = mapper.readValue(document, Map.class);
        return (A) new Parcel(new ParcelId((String) m.get("id")), (String) m.get("place"), Set.copyOf((List<String>) m.get("tags")), (Integer) m.get("moves"));
    }

    public String write(Event event) {
        ParcelMoved moved = (ParcelMoved) event;
        return mapper.writeValueAsString(Map.of("parcel", moved.parcel().value(), "move", moved.move()));
    }

    public Event read(String type, String payload) {
        Map<?, ?> m = mapper.readValue(payload, Map.class);
        return new ParcelMoved(new ParcelId((String) m.get("parcel")), (Integer) m.get("move"));
    }

    public String writeLines(List<JournalLine> lines) {
        List<Object> all = new ArrayList<>();
        for (JournalLine l : lines) {
            List<Object> one = new ArrayList<>();
            one.add(l.account().subject()); one.add(l.account().book()); one.add(l.account().detail());
            one.add(l.account().hold() == null ? null : l.account().hold().toString());
            one.add(l.balance()); one.add(l.held()); one.add(l.balanceAfter()); one.add(l.heldAfter());
            one.add(l.contra() == null ? null : l.contra().name());
            one.add(l.window() == null ? null : new String[] {String.valueOf(l.window().activeFrom()), String.valueOf(l.window().expiresAt())});
            all.add(one);
        }
        return mapper.writeValueAsString(all);
    }

    public List<JournalLine> readLines(String lines) {
        List<JournalLine> all = new ArrayList<>();
        for (Object o : mapper.readValue(lines, List.class)) {
            List<?> one = (List<?>) o;
            AccountId base = AccountId.of((String) one.get(1), (String) one.get(0), (String) one.get(2));
            List<?> w = (List<?>) one.get(9);
            all.add(new JournalLine(one.get(3) == null ? base : base.held(new HoldId(UUID.fromString((String) one.get(3)))), n(one.get(4)), n(one.get(5)), n(one.get(6)), n(one.get(7)),
                one.get(8) == null ? null : new Contra((String) one.get(8)), w == null ? null : new Window(i(w.get(0)), i(w.get(1)))));
        }
        return all;
    }
    private static Instant i(Object o) { return "null".equals(o) ? null : Instant.parse((String) o); }
    private static long n(Object o) { return ((Number) o).longValue(); }
}
