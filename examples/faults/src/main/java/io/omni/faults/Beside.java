package io.omni.faults;

import io.omni.core.event.EventId;
import io.omni.core.event.RecordedEvent;
import io.omni.core.ledger.PostingId;
import io.omni.core.storage.Versioned;
import io.omni.faults.Finding.Kind;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** What is kept beside postings: an event each, a slip and a count for some. */
final class Beside {

    private final DataSource database;

    Beside(DataSource database) {
        this.database = database;
    }

    List<Finding> compare(Map<PostingId, Command> commands, Set<PostingId> posted, Desk desk) {
        List<Finding> findings = new ArrayList<>();
        Map<EventId, Deliveries.Appended> events = appended(findings);
        for (Command command : commands.values()) {
            boolean there = posted.contains(command.id());
            for (RecordedEvent event : command.events()) {
                boolean appended = events.remove(event.id()) != null;
                if (appended != there) {
                    findings.add(apart("%s is there: %s; its event: %s".formatted(command, there, appended)));
                }
            }
            boolean slip =
                    desk.slips().find(new SlipId(command.id().toString())).isPresent();
            if (slip != (there && command.mode().leavesASlip())) {
                findings.add(apart("%s is there: %s; its slip: %s".formatted(command, there, slip)));
            }
        }
        if (!events.isEmpty()) {
            findings.add(apart("events of nothing: " + events));
        }
        compareTallies(commands, posted, desk, findings);
        return findings;
    }

    private static void compareTallies(
            Map<PostingId, Command> commands, Set<PostingId> posted, Desk desk, List<Finding> findings) {
        Map<TallyId, Long> expected = commands.values().stream()
                .filter(command -> command.mode() == Mode.UNIT && posted.contains(command.id()))
                .collect(Collectors.groupingBy(Tally::of, Collectors.counting()));
        for (TallyId id : Tally.ALL) {
            long counted = desk.tallies()
                    .find(id)
                    .map(Versioned::aggregate)
                    .map(Tally::commands)
                    .orElse(0L);
            if (counted != expected.getOrDefault(id, 0L)) {
                findings.add(apart("%s counts %d, and there are %s".formatted(id, counted, expected.get(id))));
            }
        }
    }

    private static Finding apart(String detail) {
        return new Finding(Kind.APART, detail);
    }

    /** The events that are in the outbox, each of them once. */
    Map<EventId, Deliveries.Appended> appended(List<Finding> findings) {
        try (Connection connection = database.getConnection();
                Statement select = connection.createStatement();
                ResultSet rows =
                        select.executeQuery("select id, position, aggregateid from omni_outbox order by position")) {
            Map<EventId, Deliveries.Appended> events = new HashMap<>();
            while (rows.next()) {
                EventId event = new EventId(rows.getObject(1, UUID.class));
                Deliveries.Appended next = new Deliveries.Appended(rows.getLong(2), rows.getString(3));
                Deliveries.Appended before = events.put(event, next);
                if (before != null) {
                    findings.add(apart("%s is in the outbox as %s and as %s".formatted(event, before, next)));
                }
            }
            return events;
        } catch (SQLException e) {
            throw new IllegalStateException("the outbox cannot be read", e);
        }
    }
}
