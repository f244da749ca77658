/** Accounts as sign-in and engine know them: passwords, languages, changes. How people sign in is in the packages below. */
package org.cordon.signin;
