package io.omni.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Statements that run one after the other, in one round trip where the database can. Each sees what those before it did, and what others
 * have committed by the time that it begins: a read that follows a lock sees what the lock was waited for.
 */
final class Pipeline {

    private final List<Step> steps = new ArrayList<>();
    private final List<Runnable> sending = new ArrayList<>();

    /** Sets the parameters of a statement. */
    interface Binding {
        void bind(Columns parameters) throws SQLException;
    }

    /** Takes what a statement answers, row by row. */
    interface Reading {
        void row(ResultSet rows) throws SQLException;
    }

    private record Step(
            String sql, Binding binding, @Nullable Reading reading) {}

    void write(String sql, Binding binding) {
        steps.add(new Step(sql, binding, null));
    }

    void read(String sql, Binding binding, Reading reading) {
        steps.add(new Step(sql, binding, reading));
    }

    /** Does something at the moment at which all is written down and about to be sent, after what was asked for before. */
    void onSending(Runnable action) {
        sending.add(action);
    }

    boolean isEmpty() {
        return steps.isEmpty();
    }

    /** Runs all steps in one round trip. */
    void runAtOnce(Connection connection) throws SQLException {
        if (steps.isEmpty()) {
            return;
        }
        String sql = steps.stream().map(Step::sql).collect(Collectors.joining(";\n"));
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Columns parameters = new Columns(connection, statement);
            for (Step step : steps) {
                step.binding().bind(parameters);
            }
            sending.forEach(Runnable::run);
            statement.execute();
            for (Step step : steps) {
                readAll(statement, step.reading());
                statement.getMoreResults();
            }
        }
    }

    /** Runs the steps one by one. */
    void runInTurn(Connection connection) throws SQLException {
        for (Step step : steps) {
            try (PreparedStatement statement = connection.prepareStatement(step.sql())) {
                step.binding().bind(new Columns(connection, statement));
                statement.execute();
                readAll(statement, step.reading());
            }
        }
    }

    private static void readAll(PreparedStatement statement, @Nullable Reading reading) throws SQLException {
        if (reading == null) {
            return;
        }
        try (ResultSet rows = statement.getResultSet()) {
            while (rows.next()) {
                reading.row(rows);
            }
        }
    }
}
