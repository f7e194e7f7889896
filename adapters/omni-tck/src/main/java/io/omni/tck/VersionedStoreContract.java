package io.omni.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omni.core.storage.ConcurrencyConflict;
import io.omni.core.storage.Version;
import io.omni.core.storage.Versioned;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Proves the rules V-1 to V-9 of {@link io.omni.core.storage.VersionedStore}. */
public abstract class VersionedStoreContract extends StoreSuite {

    private static final ParcelId A = new ParcelId("a");

    /** For subclasses. */
    protected VersionedStoreContract() {}

    /**
     * Opens an empty store for one test.
     *
     * @return a fixture that no other test uses
     */
    protected abstract StorageFixture newFixture();

    @Override
    final StorageFixture openFixture() {
        return newFixture();
    }

    @Test
    void V1_what_was_never_saved_is_empty() {
        parcels().save(Parcel.at("b", "berlin"), Version.NONE);
        assertThat(parcels().find(A)).isEmpty();
    }

    @Test
    void V1_an_aggregate_is_found_as_it_was_last_kept() {
        Parcel parcel = Parcel.at("a", "berlin", "fragile", "gift");
        Version first = parcels().save(parcel, Version.NONE);
        assertThat(parcels().find(A)).contains(new Versioned<>(parcel, first));
        Version second = parcels().save(parcel.movedTo("hamburg"), first);
        assertThat(parcels().find(A)).contains(new Versioned<>(parcel.movedTo("hamburg"), second));
    }

    @Test
    void V1_a_unit_of_work_finds_what_it_saved() {
        List<Optional<Versioned<Parcel>>> found = unitOfWork().execute(() -> {
            Version first = parcels().save(Parcel.at("a", "berlin"), Version.NONE);
            Optional<Versioned<Parcel>> one = parcels().find(A);
            parcels().save(Parcel.at("a", "hamburg"), first);
            return List.of(one, parcels().find(A));
        });
        assertThat(found)
                .extracting(one -> one.map(saved -> saved.aggregate().place()))
                .containsExactly(Optional.of("berlin"), Optional.of("hamburg"));
    }

    @Test
    void V1_asking_the_storage_again_gives_the_same_aggregates() {
        storage().aggregates(Parcel.TYPE).save(Parcel.at("a", "berlin"), Version.NONE);
        assertThat(storage().aggregates(Parcel.TYPE).find(A)).isPresent();
    }

    @Test
    void V2_a_new_aggregate_is_stored() {
        Version version = parcels().save(Parcel.at("a", "berlin"), Version.NONE);
        assertThat(version.value()).isPositive();
        assertThat(parcels().find(A).orElseThrow().version()).isEqualTo(version);
    }

    @Test
    void V2_a_new_aggregate_over_one_that_is_there_is_a_conflict() {
        parcels().save(Parcel.at("a", "berlin"), Version.NONE);
        assertConflict(Parcel.at("a", "hamburg"), Version.NONE);
        assertThat(placeOfA()).isEqualTo("berlin");
    }

    @Test
    void V3_each_save_over_the_version_found_returns_a_greater_one() {
        Version version = Version.NONE;
        for (int i = 0; i < 5; i++) {
            Version next = parcels().save(Parcel.at("a", "place-" + i), version);
            assertThat(next.value()).isGreaterThan(version.value());
            assertThat(parcels().find(A)).contains(new Versioned<>(Parcel.at("a", "place-" + i), next));
            version = next;
        }
    }

    @Test
    void V4_a_stale_version_is_a_conflict_and_nothing_is_changed() {
        Version first = parcels().save(Parcel.at("a", "berlin"), Version.NONE);
        Version second = parcels().save(Parcel.at("a", "hamburg"), first);
        assertConflict(Parcel.at("a", "munich"), first);
        assertThat(parcels().find(A)).contains(new Versioned<>(Parcel.at("a", "hamburg"), second));
        assertThat(page("place", "munich", null, 10)).isEmpty();
    }

    @Test
    void V4_a_version_that_was_never_given_is_a_conflict() {
        Version first = parcels().save(Parcel.at("a", "berlin"), Version.NONE);
        assertConflict(Parcel.at("a", "munich"), first.next());
        assertThat(placeOfA()).isEqualTo("berlin");
    }

    @Test
    void V4_a_version_of_what_is_not_there_is_a_conflict() {
        assertConflict(Parcel.at("a", "munich"), Version.NONE.next());
        assertThat(parcels().find(A)).isEmpty();
    }

    @Test
    void V5_of_several_writers_over_the_same_version_exactly_one_succeeds() {
        Version version = parcels().save(Parcel.at("a", "start"), Version.NONE);
        for (int round = 0; round < 3; round++) {
            Version found = version;
            List<Boolean> saved = race(thread -> Parcel.at("a", "place-" + thread), found);
            assertThat(saved).containsOnlyOnce(true);
            assertThat(placeOfA()).isEqualTo("place-" + saved.indexOf(true));
            version = parcels().find(A).orElseThrow().version();
            assertThat(version.value()).isGreaterThan(found.value());
        }
    }

    @Test
    void V5_of_several_writers_of_a_new_aggregate_exactly_one_succeeds() {
        List<Boolean> saved = race(thread -> Parcel.at("a", "place-" + thread), Version.NONE);
        assertThat(saved).containsOnlyOnce(true);
        assertThat(placeOfA()).isEqualTo("place-" + saved.indexOf(true));
    }

    @Test
    void V5_no_change_is_lost_between_units_that_read_and_write() {
        parcels().save(Parcel.at("a", "berlin"), Version.NONE);
        new Race(fixture().patience()).runMany(4, 40, i -> {
            while (!tried(() -> unitOfWork().execute(this::moveOnce))) {
                Thread.onSpinWait();
            }
            return i;
        });
        assertThat(parcels().find(A).orElseThrow().aggregate().moves()).isEqualTo(40);
    }

    private Version moveOnce() {
        Versioned<Parcel> found = parcels().find(A).orElseThrow();
        return parcels().save(found.aggregate().movedTo("berlin"), found.version());
    }

    private List<Boolean> race(IntFunction<Parcel> parcel, Version expected) {
        return new Race(fixture().patience())
                .run(8, thread -> tried(() -> parcels().save(parcel.apply(thread), expected)));
    }

    private static boolean tried(Runnable save) {
        try {
            save.run();
            return true;
        } catch (ConcurrencyConflict lost) {
            return false;
        }
    }

    @Test
    void V6_what_a_failed_unit_saved_is_gone() {
        Version first = parcels().save(Parcel.at("a", "berlin"), Version.NONE);
        undone(() -> {
            parcels().save(Parcel.at("b", "hamburg"), Version.NONE);
            return parcels().save(Parcel.at("a", "hamburg"), first);
        });
        assertThat(parcels().find(A)).contains(new Versioned<>(Parcel.at("a", "berlin"), first));
        assertThat(parcels().find(new ParcelId("b"))).isEmpty();
        assertThat(page("place", "hamburg", null, 10)).isEmpty();
        assertThat(page("place", "berlin", null, 10)).containsExactly("a");
        parcels().save(Parcel.at("a", "munich"), first);
    }

    @Test
    void V6_what_a_unit_saved_is_kept_when_it_ends() {
        Version version = unitOfWork().execute(() -> {
            Version first = parcels().save(Parcel.at("a", "berlin"), Version.NONE);
            return parcels().save(Parcel.at("a", "hamburg"), first);
        });
        assertThat(parcels().find(A)).contains(new Versioned<>(Parcel.at("a", "hamburg"), version));
    }

    @Test
    void V6_a_save_outside_a_unit_is_its_own() {
        parcels().save(Parcel.at("a", "berlin"), Version.NONE);
        undone(() -> A);
        assertThat(placeOfA()).isEqualTo("berlin");
    }

    @Test
    void V7_a_page_has_the_aggregates_with_the_key_in_the_order_of_their_ids() {
        for (String id : List.of("b", "10", "a", "9", "B", "a-1", "c", "ab")) {
            parcels().save(Parcel.at(id, id.equals("c") ? "hamburg" : "berlin"), Version.NONE);
        }
        assertThat(page("place", "berlin", null, 10)).containsExactly("10", "9", "B", "a", "a-1", "ab", "b");
        assertThat(page("place", "hamburg", null, 10)).containsExactly("c");
        assertThat(page("place", "nowhere", null, 10)).isEmpty();
        assertThat(page("tag", "berlin", null, 10)).isEmpty();
    }

    @Test
    void V7_a_page_has_the_aggregates_as_they_are_stored_with_their_versions() {
        Version first = parcels().save(Parcel.at("a", "berlin"), Version.NONE);
        Version second = parcels().save(Parcel.at("a", "berlin").tagged("gift"), first);
        assertThat(parcels().findBy("place", "berlin", null, 10))
                .containsExactly(new Versioned<>(Parcel.at("a", "berlin", "gift"), second));
    }

    @Test
    void V7_a_page_starts_after_the_given_id_whether_that_is_stored_or_not() {
        for (String id : List.of("a", "c", "e")) {
            parcels().save(Parcel.at(id, "berlin"), Version.NONE);
        }
        assertThat(page("place", "berlin", "a", 10)).containsExactly("c", "e");
        assertThat(page("place", "berlin", "b", 10)).containsExactly("c", "e");
        assertThat(page("place", "berlin", "e", 10)).isEmpty();
        assertThat(page("place", "berlin", "a", 1)).containsExactly("c");
    }

    @Test
    void V7_pages_of_any_size_visit_every_aggregate_once() {
        List<String> all = new ArrayList<>();
        for (int i = 10; i < 17; i++) {
            parcels().save(Parcel.at("p" + i, "berlin"), Version.NONE);
            all.add("p" + i);
        }
        for (int size : new int[] {1, 2, 3, 7, 8}) {
            List<String> visited = new ArrayList<>();
            List<String> page = page("place", "berlin", null, size);
            while (!page.isEmpty()) {
                visited.addAll(page);
                assertThat(visited).hasSizeLessThanOrEqualTo(all.size());
                assertThat(page).hasSizeLessThanOrEqualTo(size);
                page = page("place", "berlin", page.get(page.size() - 1), size);
            }
            assertThat(visited).isEqualTo(all);
        }
    }

    @Test
    void V7_a_unit_of_work_pages_over_what_it_saved_too() {
        parcels().save(Parcel.at("a", "berlin"), Version.NONE);
        parcels().save(Parcel.at("c", "berlin"), Version.NONE);
        List<List<String>> pages = unitOfWork().execute(() -> {
            parcels().save(Parcel.at("b", "berlin"), Version.NONE);
            return List.of(page("place", "berlin", null, 2), page("place", "berlin", "b", 2));
        });
        assertThat(pages).containsExactly(List.of("a", "b"), List.of("c"));
    }

    @Test
    void V7_an_index_that_is_not_declared_and_a_page_of_nothing_are_refused() {
        assertThatThrownBy(() -> parcels().findBy("color", "red", null, 10))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> parcels().findBy("place", "berlin", null, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void V8_after_a_save_an_aggregate_is_found_by_its_new_keys_and_by_no_old_one() {
        Version first = parcels().save(Parcel.at("a", "berlin", "gift", "fragile"), Version.NONE);
        Version second = parcels().save(Parcel.at("a", "hamburg", "gift", "urgent"), first);
        assertThat(keysOfA()).containsExactly("hamburg", "gift", "urgent");
        parcels().save(Parcel.at("a", "hamburg"), second);
        assertThat(keysOfA()).containsExactly("hamburg");
    }

    @Test
    void V8_the_index_follows_at_once_in_the_unit_of_work() {
        Version first = parcels().save(Parcel.at("a", "berlin", "fragile"), Version.NONE);
        List<String> within = unitOfWork().execute(() -> {
            parcels().save(Parcel.at("a", "hamburg", "gift"), first);
            return keysOfA();
        });
        assertThat(within).containsExactly("hamburg", "gift");
        assertThat(keysOfA()).containsExactly("hamburg", "gift");
    }

    @Test
    void V8_two_saves_in_one_unit_leave_only_the_last_keys() {
        unitOfWork().execute(() -> {
            Version first = parcels().save(Parcel.at("a", "berlin", "fragile"), Version.NONE);
            return parcels().save(Parcel.at("a", "hamburg", "gift"), first);
        });
        assertThat(keysOfA()).containsExactly("hamburg", "gift");
    }

    @Test
    void V9_what_was_removed_is_neither_found_nor_listed() {
        parcels().save(Parcel.at("b", "berlin"), Version.NONE);
        Version first = parcels().save(Parcel.at("a", "berlin", "gift"), Version.NONE);
        parcels().remove(A, first);
        assertThat(parcels().find(A)).isEmpty();
        assertThat(keysOfA()).isEmpty();
        assertThat(page("place", "berlin", null, 10)).containsExactly("b");
    }

    @Test
    void V9_the_unit_of_work_that_removes_finds_it_no_more() {
        Version first = parcels().save(Parcel.at("a", "berlin", "gift"), Version.NONE);
        List<Boolean> found = unitOfWork().execute(() -> {
            parcels().remove(A, first);
            return List.of(parcels().find(A).isPresent(), !keysOfA().isEmpty());
        });
        assertThat(found).containsExactly(false, false);
        assertThat(parcels().find(A)).isEmpty();
    }

    @Test
    void V9_what_a_failed_unit_removed_is_still_there() {
        Version first = parcels().save(Parcel.at("a", "berlin", "gift"), Version.NONE);
        undone(() -> {
            parcels().remove(A, first);
            return first;
        });
        assertThat(parcels().find(A)).contains(new Versioned<>(Parcel.at("a", "berlin", "gift"), first));
        assertThat(keysOfA()).containsExactly("berlin", "gift");
    }

    @Test
    void V9_removing_another_version_or_what_is_not_there_is_a_conflict() {
        Version first = parcels().save(Parcel.at("a", "berlin"), Version.NONE);
        Version second = parcels().save(Parcel.at("a", "hamburg"), first);
        for (Version other : List.of(Version.NONE, first, second.next())) {
            assertThatThrownBy(() -> parcels().remove(A, other)).isInstanceOf(ConcurrencyConflict.class);
        }
        assertThat(placeOfA()).isEqualTo("hamburg");
        for (Version any : List.of(Version.NONE, first)) {
            assertThatThrownBy(() -> parcels().remove(new ParcelId("b"), any)).isInstanceOf(ConcurrencyConflict.class);
        }
    }

    @Test
    void V9_what_was_removed_can_be_stored_anew_and_is_then_found_by_its_new_keys_only() {
        Version first = parcels().save(Parcel.at("a", "berlin", "gift"), Version.NONE);
        Version anew = unitOfWork().execute(() -> {
            parcels().remove(A, first);
            return parcels().save(Parcel.at("a", "hamburg"), Version.NONE);
        });
        assertThat(parcels().find(A)).contains(new Versioned<>(Parcel.at("a", "hamburg"), anew));
        assertThat(keysOfA()).containsExactly("hamburg");
    }

    @Test
    void V9_of_those_who_save_or_remove_over_one_version_one_succeeds() {
        Version first = parcels().save(Parcel.at("a", "berlin"), Version.NONE);
        List<Boolean> won = new Race(fixture().patience())
                .run(
                        8,
                        thread -> tried(() -> {
                            if (thread % 2 == 0) {
                                parcels().remove(A, first);
                            } else {
                                parcels().save(Parcel.at("a", "hamburg"), first);
                            }
                        }));
        assertThat(won).containsOnlyOnce(true);
    }

    private List<String> keysOfA() {
        return Stream.concat(
                        Stream.of("berlin", "hamburg")
                                .filter(place -> page("place", place, null, 10).contains("a")),
                        Stream.of("fragile", "gift", "urgent")
                                .filter(tag -> page("tag", tag, null, 10).contains("a")))
                .toList();
    }

    private List<String> page(String index, String key, @Nullable String after, int limit) {
        return parcels().findBy(index, key, after == null ? null : new ParcelId(after), limit).stream()
                .map(found -> found.aggregate().id().value())
                .toList();
    }

    private String placeOfA() {
        return parcels().find(A).orElseThrow().aggregate().place();
    }

    private void assertConflict(Parcel parcel, Version expected) {
        assertThatThrownBy(() -> parcels().save(parcel, expected)).isInstanceOf(ConcurrencyConflict.class);
    }
}
