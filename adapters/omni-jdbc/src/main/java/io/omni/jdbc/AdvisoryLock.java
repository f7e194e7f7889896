package io.omni.jdbc;

import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.PostingId;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * The numbers of PostgreSQL's advisory locks that stand for subjects and posting ids. There are few enough of them that even all at once fit
 * the server's lock table as it is set up by default; so two subjects may share a lock, and then wait for each other.
 */
final class AdvisoryLock {

    /** The number of the table, by whatever search path it is found: sets its locks apart from those of another schema, and the host's own. */
    static final String SPACE = "cast(cast('omni_account' as regclass) as integer)";

    private static final int SUBJECTS = 4_096;
    private static final int IDS = 1_024;

    /** Taken by whoever makes the tables in a schema. */
    static final String MIGRATIONS = "hashtext('omni ' || current_schema()), 0";

    private AdvisoryLock() {}

    /** The locks of accounts and ids in the order in which to take them: subjects, then ids. */
    static List<Long> numbers(Collection<AccountId> accounts, Collection<PostingId> ids) {
        TreeSet<Long> numbers = new TreeSet<>();
        accounts.forEach(account -> numbers.add(number(account)));
        ids.forEach(id -> numbers.add(number(id)));
        return List.copyOf(numbers);
    }

    /** The lock of an account's subject, by FNV-1a over 64 bits (Fowler, Noll and Vo). */
    static long number(AccountId account) {
        String subject = account.subject();
        long hash = 0xcbf2_9ce4_8422_2325L;
        for (int i = 0; i < subject.length(); i++) {
            hash = (hash ^ subject.charAt(i)) * 0x100_0000_01b3L;
        }
        return (hash ^ (hash >>> 32)) & (SUBJECTS - 1);
    }

    /** The last bits of an id are random. */
    private static long number(PostingId id) {
        return SUBJECTS + (id.value().getLeastSignificantBits() & (IDS - 1));
    }
}
