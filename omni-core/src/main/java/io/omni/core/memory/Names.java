package io.omni.core.memory;

import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** Numbers for names that come again and again. There is room for some: a kind of name that never ends must not fill the memory. */
final class Names {

    /** In place of the number of a name that has none. */
    static final int NONE = -1;

    private final int room;
    private final Map<String, Integer> numbers = new ConcurrentHashMap<>();
    private final Numbered<String> names = new Numbered<>();
    private volatile int[] ascending = new int[0];

    Names(int room) {
        this.room = room;
    }

    int find(String name) {
        Integer number = numbers.get(name);
        return number == null ? NONE : number;
    }

    /** The number of a name, which is given one while fewer than some have one. */
    int add(String name, int below) {
        int number = find(name);
        return number != NONE || names.size() >= Math.min(below, room) ? number : addNew(name);
    }

    int add(String name) {
        return add(name, room);
    }

    private synchronized int addNew(String name) {
        int number = find(name);
        if (number != NONE || names.size() >= room) {
            return number;
        }
        int next = names.size();
        names.add(at -> name);
        numbers.put(name, next);
        return next;
    }

    String name(int number) {
        return names.get(number);
    }

    int size() {
        return names.size();
    }

    boolean hasRoomFor(int more) {
        return names.size() + more <= room;
    }

    /** The numbers in the order of their names. */
    int[] ascending() {
        int[] order = ascending;
        if (order.length != names.size()) {
            order = IntStream.range(0, names.size())
                    .boxed()
                    .sorted(Comparator.comparing(names::get))
                    .mapToInt(Integer::intValue)
                    .toArray();
            ascending = order;
        }
        return order;
    }
}
