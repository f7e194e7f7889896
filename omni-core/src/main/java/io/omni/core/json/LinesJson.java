package io.omni.core.json;

import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.Contra;
import io.omni.core.ledger.HoldId;
import io.omni.core.ledger.JournalEntry;
import io.omni.core.ledger.JournalLine;
import io.omni.core.ledger.PostingId;
import io.omni.core.ledger.Window;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes the lines of an entry in few characters, for a store that keeps the rest of the entry in columns: a list of accounts, each with
 * its subject, book and detail, followed by what was done to it and to holds on it.
 *
 * <pre>{@code [["tea-100","stock","leeds",[0,2,10,6],[2,0,2,0,{"hold":true,"window":[null,1795343730]}]]]}</pre>
 *
 * <p>A change has the numbers of its {@link JournalLine}: {@code balance}, {@code held}, {@code balanceAfter}, {@code heldAfter}. If it is
 * not of the account but of a hold, {@code hold} tells which: {@code true} for the one with the id of the posting. The {@code window} is
 * from when until when, in seconds since 1970. A later form will be an object, that says which.
 */
public final class LinesJson {

    private static final String NAME = "journal-lines";
    private static final String HOLD = "hold";
    private static final String CONTRA = "contra";
    private static final String WINDOW = "window";
    private static final int NANO_DIGITS = 9;
    private static final JsonFactory FACTORY = new JsonFactory();

    private LinesJson() {}

    /**
     * Writes lines.
     *
     * @param entry the entry that has them
     * @return one line of text, the same for equal lines
     */
    public static String write(JournalEntry entry) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartArray();
            JournalLine before = null;
            for (JournalLine line : entry.lines()) {
                if (before == null || !isOnSame(before.account(), line.account())) {
                    if (before != null) {
                        json.writeEndArray();
                    }
                    writeAccount(line.account(), json);
                }
                writeChange(line, entry.id(), json);
                before = line;
            }
            if (before != null) {
                json.writeEndArray();
            }
            json.writeEndArray();
        }
        return text.toString();
    }

    private static boolean isOnSame(AccountId one, AccountId other) {
        return one.detail().equals(other.detail())
                && one.subject().equals(other.subject())
                && one.book().equals(other.book());
    }

    private static void writeAccount(AccountId account, JsonGenerator json) {
        json.writeStartArray();
        json.writeString(account.subject());
        json.writeString(account.book());
        json.writeString(account.detail());
    }

    private static void writeChange(JournalLine line, PostingId posting, JsonGenerator json) {
        json.writeStartArray();
        json.writeNumber(line.balance());
        json.writeNumber(line.held());
        json.writeNumber(line.balanceAfter());
        json.writeNumber(line.heldAfter());
        if (line.account().isHold() || line.contra() != null || line.window() != null) {
            writeRest(line, posting, json);
        }
        json.writeEndArray();
    }

    private static void writeRest(JournalLine line, PostingId posting, JsonGenerator json) {
        json.writeStartObject();
        HoldId hold = line.account().hold();
        if (hold != null) {
            json.writeName(HOLD);
            if (hold.value().equals(posting.value())) {
                json.writeBoolean(true);
            } else {
                json.writeString(hold.toString());
            }
        }
        if (line.contra() != null) {
            json.writeStringProperty(CONTRA, line.contra().name());
        }
        if (line.window() != null) {
            json.writeArrayPropertyStart(WINDOW);
            writeInstant(line.window().activeFrom(), json);
            writeInstant(line.window().expiresAt(), json);
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private static void writeInstant(@Nullable Instant instant, JsonGenerator json) {
        if (instant == null) {
            json.writeNull();
        } else if (instant.getNano() == 0) {
            json.writeNumber(instant.getEpochSecond());
        } else {
            json.writeNumber(BigDecimal.valueOf(instant.getEpochSecond())
                    .add(BigDecimal.valueOf(instant.getNano(), NANO_DIGITS))
                    .stripTrailingZeros());
        }
    }

    /**
     * Reads lines.
     *
     * @param posting the posting of the entry that has them
     * @param text what was written
     * @return the lines
     * @throws UnreadableJson if it is cut off or damaged
     */
    public static List<JournalLine> read(PostingId posting, String text) {
        try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            List<JournalLine> lines = new Reading(posting, json).lines();
            if (json.nextToken() != null) {
                throw unreadable(posting, json, "something follows after the end", null);
            }
            return lines;
        } catch (JacksonException fault) {
            throw new UnreadableJson(
                    NAME, JsonPlace.UNKNOWN, "those of posting %s are cut off or damaged".formatted(posting), fault);
        }
    }

    private static UnreadableJson unreadable(
            PostingId posting, JsonParser json, String problem, @Nullable RuntimeException cause) {
        return new UnreadableJson(
                NAME,
                new JsonPlace(1, Math.max(1, json.currentTokenLocation().getColumnNr()), ""),
                "those of posting %s are damaged: %s".formatted(posting, problem),
                cause);
    }

    /** Reads from one text. */
    private record Reading(PostingId posting, JsonParser json) {

        List<JournalLine> lines() {
            List<JournalLine> lines = new ArrayList<>();
            expect(json.nextToken(), JsonToken.START_ARRAY);
            while (json.nextToken() == JsonToken.START_ARRAY) {
                AccountId account = account();
                while (json.nextToken() == JsonToken.START_ARRAY) {
                    lines.add(change(account));
                }
                expect(json.currentToken(), JsonToken.END_ARRAY);
            }
            expect(json.currentToken(), JsonToken.END_ARRAY);
            return lines;
        }

        private AccountId account() {
            String subject = text(json.nextToken());
            String book = text(json.nextToken());
            String detail = text(json.nextToken());
            return checked(() -> new AccountId(subject, book, detail, null));
        }

        private JournalLine change(AccountId base) {
            long balance = number();
            long held = number();
            long balanceAfter = number();
            long heldAfter = number();
            AccountId account = base;
            Contra contra = null;
            Window window = null;
            if (json.nextToken() == JsonToken.START_OBJECT) {
                while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                    switch (json.currentName()) {
                        case HOLD -> account = base.held(hold());
                        case CONTRA -> contra = contra();
                        case WINDOW -> window = window();
                        default -> throw damaged("a field is unknown", null);
                    }
                }
                expect(json.currentToken(), JsonToken.END_OBJECT);
                json.nextToken();
            }
            expect(json.currentToken(), JsonToken.END_ARRAY);
            return new JournalLine(account, balance, held, balanceAfter, heldAfter, contra, window);
        }

        private HoldId hold() {
            if (json.nextToken() == JsonToken.VALUE_TRUE) {
                return new HoldId(posting.value());
            }
            String id = text(json.currentToken());
            return checked(() -> new HoldId(UUID.fromString(id)));
        }

        private Contra contra() {
            String name = text(json.nextToken());
            return checked(() -> new Contra(name));
        }

        private Window window() {
            expect(json.nextToken(), JsonToken.START_ARRAY);
            Instant from = instant();
            Instant until = instant();
            expect(json.nextToken(), JsonToken.END_ARRAY);
            return checked(() -> new Window(from, until));
        }

        private @Nullable Instant instant() {
            JsonToken token = json.nextToken();
            if (token == JsonToken.VALUE_NULL) {
                return null;
            }
            if (token != JsonToken.VALUE_NUMBER_INT && token != JsonToken.VALUE_NUMBER_FLOAT) {
                throw damaged("an instant is missing", null);
            }
            BigDecimal seconds = json.getDecimalValue();
            if (seconds.scale() < 0 || seconds.scale() > NANO_DIGITS) {
                throw damaged("an instant is not in seconds with at most %d decimals".formatted(NANO_DIGITS), null);
            }
            return checked(() -> {
                BigDecimal whole = seconds.setScale(0, RoundingMode.DOWN);
                return Instant.ofEpochSecond(
                        whole.longValueExact(),
                        seconds.subtract(whole).movePointRight(NANO_DIGITS).longValueExact());
            });
        }

        private long number() {
            expect(json.nextToken(), JsonToken.VALUE_NUMBER_INT);
            return json.getLongValue();
        }

        private String text(@Nullable JsonToken token) {
            expect(token, JsonToken.VALUE_STRING);
            return json.getString();
        }

        private void expect(@Nullable JsonToken found, JsonToken wanted) {
            if (found != wanted) {
                throw damaged("%s is missing".formatted(wanted), null);
            }
        }

        private <T> T checked(Supplier<T> value) {
            try {
                return value.get();
            } catch (IllegalArgumentException | ArithmeticException | DateTimeException refused) {
                throw damaged(String.valueOf(refused.getMessage()), refused);
            }
        }

        private UnreadableJson damaged(String problem, @Nullable RuntimeException cause) {
            return unreadable(posting, json, problem, cause);
        }
    }
}
