package org.cordon.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.cordon.support.RunningCordon;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.context.annotation.Import;

/** A test of people at their screens; it takes {@link People} as a parameter. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@RunningCordon
@Import(LongestTexts.class)
@ExtendWith(Chromium.class)
@interface BrowserTest {
}
