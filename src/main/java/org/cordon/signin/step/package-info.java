/** One try to sign in, with its throttle and its second step. */
package org.cordon.signin.step;
