@NullMarked
package io.dunning.sms;

import org.jspecify.annotations.NullMarked;
