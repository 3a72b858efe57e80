package io.dunning.examples.benchmarks;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/** Objects whose calls somebody else sees first. */
final class Intercepted {

    private Intercepted() {}

    /** Sees a call of a method and answers it, by {@link #call} where it has nothing to say. */
    interface Interceptor {
        @Nullable
        Object intercept(Method method, Object[] arguments) throws Throwable;
    }

    /** An object of these types; the first of them is what the caller gets it as. */
    static <T> T of(Class<T> type, Interceptor interceptor, Class<?>... more) {
        Class<?>[] types = new Class<?>[more.length + 1];
        types[0] = type;
        System.arraycopy(more, 0, types, 1, more.length);
        return type.cast(Proxy.newProxyInstance(
                Intercepted.class.getClassLoader(),
                types,
                (self, method, arguments) ->
                        interceptor.intercept(method, arguments == null ? new Object[0] : arguments)));
    }

    /** Makes the call on another object; what that one throws is thrown. */
    static @Nullable Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }
}
