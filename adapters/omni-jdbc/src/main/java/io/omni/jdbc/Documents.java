package io.omni.jdbc;

import io.omni.core.event.Event;
import io.omni.core.ledger.JournalLine;
import io.omni.core.storage.AggregateType;
import java.util.List;

/** How values are written as JSON and read back. */
public interface Documents {

    <A> String write(AggregateType<?, A> type, A aggregate);

    <A> A read(AggregateType<?, A> type, String document);

    String write(Event event);

    Event read(String type, String payload);

    String writeLines(List<JournalLine> lines);

    List<JournalLine> readLines(String lines);
}
