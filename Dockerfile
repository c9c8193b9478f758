# syntax=docker/dockerfile:1
FROM node:22-slim AS page
WORKDIR /src
COPY src/explorer .
RUN --mount=type=cache,target=/root/.npm npm ci && npm run build -- --outDir /page

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /src
COPY . .
COPY --from=page /page /page
# With the driver, so that a server can be spoken to over Bolt too.
RUN --mount=type=cache,target=/root/.nuget/packages \
    dotnet publish src/InnovationGraph.Api -c Release -p:Neo4jDriver=true -p:UseAppHost=false -p:ExplorerPage=/page/ -o /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0
# Where the embedded store keeps its database; with Neo4j it stays empty.
RUN mkdir /data && chown "$APP_UID" /data
ENV InnovationGraph__Sqlite__Path=/data/innovation-graph.db
WORKDIR /app
COPY --from=build /app .
USER $APP_UID
EXPOSE 8080
# Bash asks, for the image has no program that speaks HTTP. The first start also fills the store.
HEALTHCHECK --interval=10s --timeout=5s --start-period=2m --retries=3 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /health/ready HTTP/1.0\\r\\n\\r\\n' >&3 && read -r _ status _ <&3 && [ \"$status\" = 200 ]"]
ENTRYPOINT ["dotnet", "InnovationGraph.Api.dll"]
