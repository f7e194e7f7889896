package io.omni.faults;

import io.omni.core.ledger.PostingId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** What all workers said: what they asked for, and what they were told. Safe for use by several threads. */
final class History {

    private static final int PARTS = 4;

    private final Map<PostingId, Asked> asked = new LinkedHashMap<>();
    private final List<String> broken = new ArrayList<>();
    private final Deliveries deliveries = new Deliveries();
    private int told;

    /** Takes what a worker said; gives the command where that was posted just now. */
    synchronized Optional<Command> take(String worker, String line) {
        if (line.startsWith(Talk.ASK)) {
            Command command = Command.parse(line.substring(Talk.ASK.length()));
            asked.computeIfAbsent(command.id(), id -> new Asked(command)).again(worker);
        } else if (line.startsWith(Talk.TOLD)) {
            return told(worker, line.split(" ", PARTS));
        } else if (line.startsWith(Talk.SENT)) {
            deliveries.sent(worker, line.substring(Talk.SENT.length()));
        } else if (line.startsWith(Talk.DELIVERED)) {
            deliveries.settled(line.substring(Talk.DELIVERED.length()));
        } else if (line.startsWith(Talk.APART + Answer.Kind.BROKEN)) {
            broken.add(worker + ": " + line);
        }
        return Optional.empty();
    }

    private Optional<Command> told(String worker, String[] parts) {
        Asked about = Objects.requireNonNull(asked.get(new PostingId(UUID.fromString(parts[1]))));
        Answer answer = new Answer(Answer.Kind.valueOf(parts[2]), parts[3]);
        about.told(answer);
        told++;
        if (answer.kind() == Answer.Kind.BROKEN) {
            broken.add("%s: %s was answered by %s".formatted(worker, about.command(), answer.detail()));
        }
        return answer.kind() == Answer.Kind.POSTED ? Optional.of(about.command()) : Optional.empty();
    }

    /** What a worker asked last and does not know about. */
    synchronized List<Command> openOf(String worker) {
        return asked.values().stream()
                .filter(each -> each.isOpen() && each.by().equals(worker))
                .map(Asked::command)
                .toList();
    }

    /** How many answers were given. */
    synchronized int answers() {
        return told;
    }

    synchronized List<Asked> all() {
        return List.copyOf(asked.values());
    }

    /** How many answers of each kind were given, and how many commands are open. */
    synchronized String summary() {
        Map<String, Long> counted = asked.values().stream()
                .flatMap(each -> each.answers().stream())
                .collect(Collectors.groupingBy(
                        answer -> answer.kind() == Answer.Kind.REFUSED
                                        && answer.detail().startsWith("[the hold")
                                ? "HOLD EXPIRED"
                                : answer.kind().name(),
                        TreeMap::new,
                        Collectors.counting()));
        counted.put("OPEN", asked.values().stream().filter(Asked::isOpen).count());
        return counted.toString();
    }

    /** What was delivered; to be read when all workers are gone. */
    Deliveries deliveries() {
        return deliveries;
    }

    /** Errors that no fault excuses. */
    synchronized List<String> broken() {
        return List.copyOf(broken);
    }
}
