@NullMarked
package io.dunning.sms.http;

import org.jspecify.annotations.NullMarked;
