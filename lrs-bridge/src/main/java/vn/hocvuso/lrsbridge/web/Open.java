package vn.hocvuso.lrsbridge.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Anybody may call this method. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Open {
    /** Whether the answer is about a person, so that no browser and no proxy keeps it. */
    boolean aboutSomebody() default false;
}
