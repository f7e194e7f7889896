package io.omni.orders.sourcing.solver;

import java.util.Arrays;

/** Of what it is offered it keeps the cheapest units, as many as are wanted, and tells the dearest of them. */
final class Heap {

    private long wanted;
    private long weight;
    private int size;
    private long[] key = new long[16];
    private long[] units = new long[16];

    void clear(long wanted) {
        this.wanted = wanted;
        weight = 0;
        size = 0;
    }

    boolean isFull() {
        return weight >= wanted;
    }

    long top() {
        return key[0];
    }

    void offer(long cost, long count) {
        if (isFull() && size > 0 && cost >= key[0]) {
            return;
        }
        push(cost, count);
        weight += count;
        while (size > 1 && weight - units[0] >= wanted) {
            weight -= units[0];
            pop();
        }
    }

    private void push(long cost, long count) {
        if (size == key.length) {
            key = Arrays.copyOf(key, 2 * size);
            units = Arrays.copyOf(units, 2 * size);
        }
        int at = size++;
        while (at > 0 && key[(at - 1) >>> 1] < cost) {
            set(at, key[(at - 1) >>> 1], units[(at - 1) >>> 1]);
            at = (at - 1) >>> 1;
        }
        set(at, cost, count);
    }

    private void pop() {
        long cost = key[--size];
        long count = units[size];
        int at = 0;
        while (2 * at + 1 < size) {
            int child = 2 * at + 1;
            child += child + 1 < size && key[child + 1] > key[child] ? 1 : 0;
            if (key[child] <= cost) {
                break;
            }
            set(at, key[child], units[child]);
            at = child;
        }
        set(at, cost, count);
    }

    private void set(int at, long cost, long count) {
        key[at] = cost;
        units[at] = count;
    }
}
