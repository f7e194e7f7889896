package io.omni.core.ledger;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Names an account. Accounts are ordered by subject, book, detail, hold: all implementations lock in this order, and those of one subject
 * sit together.
 *
 * @param subject what it is about, such as a SKU or a member; accounts shard by it
 * @param book which kind of account, such as {@code stock} or {@code points}
 * @param detail which one of the subject's accounts in the book, such as a location or a lot; may be empty
 * @param hold for what remains of a hold on the account, the hold; null for the account itself
 */
public record AccountId(
        String subject,
        String book,
        String detail,
        @Nullable HoldId hold) implements Comparable<AccountId> {

    /** 2 to the power of 32 over the golden ratio, odd: Knuth's multiplicative hashing (The Art of Computer Programming, volume 3, 6.4). */
    private static final int SPREAD = 0x9E3779B1;

    private static final int HALF = 16;

    /** Checks that subject and book are not blank. */
    public AccountId {
        if (subject.isBlank() || book.isBlank()) {
            throw new IllegalArgumentException(
                    "account '%s:%s:%s' has a blank part: give a subject and a book".formatted(book, subject, detail));
        }
    }

    /**
     * Names an account.
     *
     * @param book which kind of account
     * @param subject what it is about
     * @param detail which one of the subject's accounts in the book
     * @return the name
     */
    public static AccountId of(String book, String subject, String detail) {
        return new AccountId(subject, book, detail, null);
    }

    /**
     * Names what remains of a hold on this account.
     *
     * @param hold the hold
     * @return the name of the account of the hold
     */
    public AccountId held(HoldId hold) {
        return new AccountId(subject, book, detail, hold);
    }

    /**
     * Names the account itself.
     *
     * @return for a hold, the account that it is a hold on; else this
     */
    public AccountId base() {
        return hold == null ? this : of(book, subject, detail);
    }

    /**
     * Tells holds from accounts.
     *
     * @return whether this names what remains of a hold
     */
    public boolean isHold() {
        return hold != null;
    }

    /**
     * Mixes the parts: the usual sum of hashes is the same for many pairs of names that count up, such as {@code sku-12} at {@code shelf-34}.
     */
    @Override
    public int hashCode() {
        int hash = (subject.hashCode() * SPREAD + book.hashCode()) * SPREAD;
        hash = ((hash ^ hash >>> HALF) + detail.hashCode()) * SPREAD;
        return (hash ^ hash >>> HALF) + Objects.hashCode(hold);
    }

    /** Tells whether two names are of the same account or of holds on it. */
    boolean isOnSameAs(AccountId other) {
        return detail.equals(other.detail) && subject.equals(other.subject) && book.equals(other.book);
    }

    @Override
    public int compareTo(AccountId other) {
        if (this == other) {
            return 0;
        }
        int order = compare(subject, other.subject);
        order = order != 0 ? order : compare(book, other.book);
        order = order != 0 ? order : compare(detail, other.detail);
        return order != 0 ? order : compare(hold, other.hold);
    }

    /** Names are mostly the same object where they are the same, which a text's own comparison does not look for. */
    @SuppressWarnings("ReferenceEquality")
    private static int compare(String a, String b) {
        return a == b ? 0 : a.compareTo(b);
    }

    private static int compare(@Nullable HoldId a, @Nullable HoldId b) {
        if (a == null || b == null) {
            return Boolean.compare(a != null, b != null);
        }
        return a.compareTo(b);
    }

    @Override
    public String toString() {
        return book + ":" + subject + ":" + detail + (hold == null ? "" : "#" + hold);
    }
}
