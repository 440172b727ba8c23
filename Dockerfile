# SPDX-License-Identifier: MIT
# The two commands of README.md for those who have no Debian 12:
#   docker build --tag reckoner .
#   docker run --rm --publish 127.0.0.1:8080:8080 reckoner
#   docker run --rm reckoner ./dev test
FROM debian:12

WORKDIR /reckoner
COPY . .

# Installs what is missing, and says what and why.
RUN ./dev build

EXPOSE 8080
CMD ["./dev", "serve", "--host", "0.0.0.0", "--port", "8080"]
