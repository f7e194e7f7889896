package io.omni.core.relay;

import io.omni.core.storage.ForwardingStorage;
import io.omni.core.storage.OutboxQueue;
import io.omni.core.storage.Storage;
import io.omni.core.storage.UnitOfWork;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/** Storage as a process sees it that dies at a chosen point: right before or right after a call. Once dead it reaches nothing any more. */
final class DyingRelay extends ForwardingStorage {

    /** The process died. */
    static final class Died extends Error {
        private static final long serialVersionUID = 1L;

        Died(String where) {
            super("died " + where);
        }
    }

    private final int lastPoint;
    private int point;
    private boolean dead;

    DyingRelay(Storage real, int lastPoint) {
        super(real);
        this.lastPoint = lastPoint;
    }

    boolean isDead() {
        return dead;
    }

    void pass(String here) {
        if (point++ == lastPoint) {
            dead = true;
        }
        if (dead) {
            throw new Died(here);
        }
    }

    private <T> T dying(Class<T> port, T straight) {
        return port.cast(
                Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (proxy, method, arguments) -> {
                    pass("before " + method.getName());
                    Object answer = call(straight, method, arguments);
                    pass("after " + method.getName());
                    return answer;
                }));
    }

    private static Object call(Object straight, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(straight, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    @Override
    public UnitOfWork unitOfWork() {
        return dying(UnitOfWork.class, super.unitOfWork());
    }

    @Override
    public OutboxQueue outboxQueue() {
        return dying(OutboxQueue.class, super.outboxQueue());
    }
}
