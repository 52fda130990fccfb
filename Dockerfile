# SPDX-License-Identifier: EUPL-1.2
# One image for the api, the worker and the migration; docker-compose.yml says which of them a container runs.
FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
# The build (prepare) needs the sources, so it runs apart, after the packages.
RUN npm ci --ignore-scripts
COPY . .
RUN npm run build && npm prune --omit=dev --omit=optional --ignore-scripts

FROM node:24-slim
ENV NODE_ENV=production TZ=UTC HOST=0.0.0.0 PORT=3000
WORKDIR /app
COPY --from=build --chown=root:root /app/package.json ./
COPY --from=build --chown=root:root /app/node_modules ./node_modules
COPY --from=build --chown=root:root /app/dist ./dist
COPY --from=build --chown=root:root /app/data ./data
COPY --from=build --chown=root:root /app/apps/cli/bin ./apps/cli/bin
# The processes write nothing but their logs.
USER node
EXPOSE 3000
CMD ["node", "dist/apps/api/src/main.js"]
