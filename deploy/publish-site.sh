#!/bin/sh
# Publishes the static site beside the one that is shown, then shows it: publish-site.sh FOLDER [PLAN-ATLAS]
# FOLDER/current is what a web server shows. Where publishing fails, it stays as it is.
set -eu
folder=$1 atlas=${2:-/opt/plan-atlas/.venv/bin/plan-atlas}
new=$folder/$(date +%Y%m%d-%H%M%S)
"$atlas" publish "$new"
ln -sfn "$new" "$folder/next"
mv -T "$folder/next" "$folder/current"
for old in "$folder"/[0-9]*; do
    [ "$old" = "$new" ] || rm -r "$old"
done
