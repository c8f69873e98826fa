#!/bin/sh
# A version that is known to be bad does not go by being looked at: this takes a person.
set -eu
echo "The version(s) named above are still here. Install a newer one, or take the part away."
exit 1
